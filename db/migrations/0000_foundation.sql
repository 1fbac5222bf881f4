CREATE TABLE "account_roles" (
	"account_id" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"role" text NOT NULL,
	"employee_id" text,
	CONSTRAINT "account_roles_account_id_organization_id_pk" PRIMARY KEY("account_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"role" text,
	"action" text NOT NULL,
	"subject" text,
	"detail" jsonb,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text,
	"message_id" text NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"wave_id" uuid,
	CONSTRAINT "mails_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"job" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"enqueued_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "layers" (
	"organization_id" uuid NOT NULL,
	"layer" integer NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "layers_organization_id_layer_pk" PRIMARY KEY("organization_id","layer")
);
--> statement-breakpoint
CREATE TABLE "organisation_snapshots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"source" text NOT NULL,
	"people_count" integer NOT NULL,
	"content_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"rounding_secret" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"manager_employee_id" text,
	"department" text NOT NULL,
	"layer" integer NOT NULL,
	"language" text,
	CONSTRAINT "people_snapshot_id_employee_id_unique" UNIQUE("snapshot_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"item" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"certificate" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "releases_wave_id_unique" UNIQUE("wave_id")
);
--> statement-breakpoint
CREATE TABLE "sealed_answers" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"instrument_version" text NOT NULL,
	"form" text NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed_ballots" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"nonce_hash" "bytea" NOT NULL,
	CONSTRAINT "sealed_ballots_wave_id_nonce_hash_pk" PRIMARY KEY("wave_id","nonce_hash")
);
--> statement-breakpoint
CREATE TABLE "foil_priorities" (
	"organization_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "foil_priorities_version_id_key_pk" PRIMARY KEY("version_id","key")
);
--> statement-breakpoint
CREATE TABLE "intents" (
	"organization_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"submitted_at" timestamp with time zone,
	CONSTRAINT "intents_version_id_account_id_pk" PRIMARY KEY("version_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "legacy_items" (
	"organization_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"decision" text NOT NULL,
	"points" real NOT NULL,
	CONSTRAINT "legacy_items_version_id_key_pk" PRIMARY KEY("version_id","key")
);
--> statement-breakpoint
CREATE TABLE "priorities" (
	"organization_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"statement" text NOT NULL,
	"refuses" text NOT NULL,
	"sponsor" text NOT NULL,
	"behaviour" text NOT NULL,
	"decision_rule" text NOT NULL,
	CONSTRAINT "priorities_version_id_key_pk" PRIMARY KEY("version_id","key")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"organization_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"priority_key" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "readings_version_id_priority_key_code_pk" PRIMARY KEY("version_id","priority_key","code")
);
--> statement-breakpoint
CREATE TABLE "strategies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategy_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"strategy_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"leadership_team" text NOT NULL,
	"intent_deadline" timestamp with time zone,
	"frozen_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "strategy_versions_strategy_id_number_unique" UNIQUE("strategy_id","number")
);
--> statement-breakpoint
CREATE TABLE "block_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"n" text NOT NULL,
	"e" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"layer" integer NOT NULL,
	"department" text NOT NULL,
	"label" text NOT NULL,
	"invited" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instruments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"strategy_version_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"survey" jsonb NOT NULL,
	CONSTRAINT "instruments_strategy_version_id_kind_version_unique" UNIQUE("strategy_version_id","kind","version")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"blinded_hash" "bytea",
	CONSTRAINT "invitations_wave_id_person_id_pk" PRIMARY KEY("wave_id","person_id"),
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "job_ledger" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"step" text NOT NULL,
	"state" text NOT NULL,
	"run" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"error" text,
	"finished" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "job_ledger_wave_id_step_pk" PRIMARY KEY("wave_id","step")
);
--> statement-breakpoint
CREATE TABLE "link_tokens" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"strategy_version_id" uuid NOT NULL,
	"snapshot_id" uuid,
	"closes_on" date NOT NULL,
	"minimum_scores" integer DEFAULT 5 NOT NULL,
	"minimum_comments" integer DEFAULT 10 NOT NULL,
	"candidate_cells" jsonb,
	"frozen_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	"links_downloaded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"sealed_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	"ticket_count" integer,
	"ballot_count" integer,
	"merkle_root" text
);
--> statement-breakpoint
ALTER TABLE "account_roles" ADD CONSTRAINT "account_roles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_accounts_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_accounts_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "foil_priorities" ADD CONSTRAINT "foil_priorities_version_id_strategy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."strategy_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_version_id_strategy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."strategy_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legacy_items" ADD CONSTRAINT "legacy_items_version_id_strategy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."strategy_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_version_id_strategy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."strategy_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_version_id_strategy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."strategy_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_versions" ADD CONSTRAINT "strategy_versions_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_keys" ADD CONSTRAINT "block_keys_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_ledger" ADD CONSTRAINT "job_ledger_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_tokens" ADD CONSTRAINT "link_tokens_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_organization_id_index" ON "audit_entries" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "outbox_enqueued_at_index" ON "outbox" USING btree ("enqueued_at");--> statement-breakpoint
CREATE INDEX "comments_wave_id_index" ON "comments" USING btree ("wave_id");--> statement-breakpoint
CREATE INDEX "sealed_answers_wave_id_index" ON "sealed_answers" USING btree ("wave_id");--> statement-breakpoint
CREATE INDEX "block_keys_wave_id_index" ON "block_keys" USING btree ("wave_id");