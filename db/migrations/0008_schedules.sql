CREATE TABLE "schedule_firings" (
	"organization_id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"local_date" date NOT NULL,
	"fired_at" timestamp with time zone NOT NULL,
	"wave_id" uuid,
	"opens_on" date,
	"opening_tried_at" timestamp with time zone,
	"opening_refusal" text,
	"opening_ended_at" timestamp with time zone,
	CONSTRAINT "schedule_firings_schedule_id_slot_pk" PRIMARY KEY("schedule_id","slot"),
	CONSTRAINT "schedule_firings_schedule_id_local_date_unique" UNIQUE("schedule_id","local_date")
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"strategy_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"pulses" integer NOT NULL,
	"at" text NOT NULL,
	"zone" text NOT NULL,
	"lead_days" integer NOT NULL,
	"opens_by_itself" boolean NOT NULL,
	"blackouts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"shifts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"offsite_on" date,
	"first_slot" integer DEFAULT 0 NOT NULL,
	"paused_at" timestamp with time zone,
	CONSTRAINT "schedules_organization_id_unique" UNIQUE("organization_id")
);
--> statement-breakpoint
ALTER TABLE "schedule_firings" ADD CONSTRAINT "schedule_firings_schedule_id_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_firings" ADD CONSTRAINT "schedule_firings_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE no action ON UPDATE no action;