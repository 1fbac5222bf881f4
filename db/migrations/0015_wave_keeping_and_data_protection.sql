CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"employee_id" text,
	"requested_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"snapshots" integer,
	"mails" integer,
	"comments" integer,
	"answers" integer,
	"audit" integer,
	"last_run_on" date
);
--> statement-breakpoint
ALTER TABLE "blocks" ADD COLUMN "shown_percent" integer;--> statement-breakpoint
ALTER TABLE "blocks" ADD COLUMN "shown_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "replacement" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "pilot_of" uuid;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "replacement_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "discarded_waves_are_never_sealed" CHECK (("waves"."pilot_of" is null and "waves"."cancelled_at" is null) or ("waves"."sealed_at" is null and "waves"."released_at" is null));