CREATE TABLE "block_totals" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"totals" double precision[] NOT NULL,
	CONSTRAINT "block_totals_wave_id_block_id_pk" PRIMARY KEY("wave_id","block_id")
);
--> statement-breakpoint
ALTER TABLE "blocks" ADD COLUMN "leaders" text[] DEFAULT '{}' NOT NULL;