-- The second lock on tenants. Every query on a tenant table runs under plumbline_tenant with plumbline.organization set for
-- the transaction (db/client.server.ts). FORCE binds the owner of the tables as well: without the setting, no rows.
-- Not under the lock, because they are read before the tenant is known or carry ids only: organizations, accounts, sessions,
-- credentials, verifications, account_roles, link_tokens, block_keys, outbox, the box schema and the queue's own schema.
DO $$ BEGIN
  CREATE ROLE plumbline_tenant NOLOGIN NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;--> statement-breakpoint
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'plumbline_tenant', 'SET') THEN
    EXECUTE format('GRANT plumbline_tenant TO %I', current_user);
  END IF;
EXCEPTION WHEN invalid_parameter_value OR unique_violation THEN
  EXECUTE format('GRANT plumbline_tenant TO %I', current_user);
END $$;--> statement-breakpoint
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'organisation_snapshots', 'people', 'layers', 'strategies', 'strategy_versions', 'priorities', 'readings',
    'foil_priorities', 'legacy_items', 'intents', 'instruments', 'waves', 'blocks', 'invitations', 'job_ledger',
    'sealed_answers', 'comments', 'sealed_ballots', 'releases', 'audit_entries', 'mails'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (organization_id = nullif(current_setting(''plumbline.organization'', true), '''')::uuid)',
      tenant_table
    );
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO plumbline_tenant;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO plumbline_tenant;--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO plumbline_tenant;--> statement-breakpoint
-- Append-only: the restricted role can add to the audit, never change it.
REVOKE UPDATE, DELETE ON audit_entries FROM plumbline_tenant;--> statement-breakpoint
CREATE SCHEMA IF NOT EXISTS box;--> statement-breakpoint
-- The planner's statistics keep sample values in plain text: none for what people wrote.
ALTER TABLE comments ALTER COLUMN text SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE sealed_answers ALTER COLUMN answers SET STATISTICS 0;
