ALTER TABLE block_totals ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE block_totals FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY tenant ON block_totals USING (organization_id = nullif(current_setting('plumbline.organization', true), '')::uuid);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON block_totals TO plumbline_tenant;
