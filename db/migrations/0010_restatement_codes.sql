CREATE TABLE "restatement_codes" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"priority_key" text NOT NULL,
	"text_hash" "bytea" NOT NULL,
	"coder_id" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "restatement_codes_wave_id_priority_key_text_hash_coder_id_pk" PRIMARY KEY("wave_id","priority_key","text_hash","coder_id")
);
