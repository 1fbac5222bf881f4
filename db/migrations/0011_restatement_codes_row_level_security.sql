ALTER TABLE restatement_codes ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE restatement_codes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY tenant ON restatement_codes USING (organization_id = nullif(current_setting('plumbline.organization', true), '')::uuid);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON restatement_codes TO plumbline_tenant;
