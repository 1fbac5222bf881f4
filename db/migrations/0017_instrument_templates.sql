CREATE TABLE "instrument_templates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instrument_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "instrument_versions_template_id_number_unique" UNIQUE("template_id","number")
);
--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "template" text DEFAULT 'staff-baseline' NOT NULL;--> statement-breakpoint
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_template_id_instrument_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."instrument_templates"("id") ON DELETE cascade ON UPDATE no action;