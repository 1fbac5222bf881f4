ALTER TABLE "releases" ADD COLUMN "verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "refused_ballots" integer DEFAULT 0 NOT NULL;