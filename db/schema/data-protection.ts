import { date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "./columns.ts";

/** How long each kind of data is kept, in days; null = until it is changed. No row = the defaults of app/privacy/retention.ts. */
export const retentionRules = pgTable("retention_rules", {
  organizationId: uuid("organization_id").primaryKey(),
  snapshots: integer("snapshots"),
  mails: integer("mails"),
  comments: integer("comments"),
  answers: integer("answers"),
  audit: integer("audit"),
  /** The day (UTC) of the last run: of several workers, one takes each day. */
  lastRunOn: date("last_run_on"),
});

/** A person who asked to be erased. The number goes once nothing of them is left; until then it says whose rows still wait. */
export const erasures = pgTable("erasures", {
  id: id(),
  organizationId: organizationId(),
  employeeId: text("employee_id"),
  requestedAt: instant("requested_at").notNull(),
  doneAt: instant("done_at"),
});
