ALTER TABLE pending_imports ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE pending_imports FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY tenant ON pending_imports USING (organization_id = nullif(current_setting('plumbline.organization', true), '')::uuid);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON pending_imports TO plumbline_tenant;
