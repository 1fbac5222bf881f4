import { integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, id, instant, organizationId } from "./columns.ts";

/** Tenants. Read before the tenant is known (sign-in), so outside row-level security. */
export const organizations = pgTable("organizations", {
  id: id(),
  name: text("name").notNull(),
  /** Keys the random rounding of released numbers, so that the same cell is always rounded the same way. */
  roundingSecret: bytea("rounding_secret").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
  /** IANA name. Local days and quiet hours are counted in it: people have no zone of their own. */
  timeZone: text("time_zone").notNull().default("UTC"),
});

/** Each import makes a new snapshot; the newest is the current organisation, earlier ones stay for the waves that froze them. */
export const organisationSnapshots = pgTable("organisation_snapshots", {
  id: id(),
  organizationId: organizationId(),
  importedAt: instant("imported_at").notNull().defaultNow(),
  source: text("source").notNull(),
  peopleCount: integer("people_count").notNull(),
  /** SHA-256 of the canonical rows: importing the same file again changes nothing. */
  contentHash: text("content_hash").notNull(),
});

export const people = pgTable(
  "people",
  {
    id: id(),
    organizationId: organizationId(),
    snapshotId: uuid("snapshot_id").notNull(),
    employeeId: text("employee_id").notNull(),
    name: text("name").notNull(),
    email: text("email"),
    /** Employee id of the manager inside the same snapshot; null for the root. */
    managerEmployeeId: text("manager_employee_id"),
    department: text("department").notNull(),
    layer: integer("layer").notNull(),
    language: text("language"),
  },
  (t) => [unique().on(t.snapshotId, t.employeeId)],
);

export const layers = pgTable(
  "layers",
  { organizationId: organizationId(), layer: integer("layer").notNull(), label: text("label").notNull() },
  (t) => [primaryKey({ columns: [t.organizationId, t.layer] })],
);

/**
 * A file between its preview and its "replace": kept here rather than in a folder or a hidden field, so that any web process
 * can go on with it, under the tenant's lock. One an account, for an hour.
 */
export const pendingImports = pgTable("pending_imports", {
  id: id(),
  organizationId: organizationId(),
  accountId: text("account_id").notNull(),
  source: text("source").notNull(),
  content: bytea("content").notNull(),
  expiresAt: instant("expires_at").notNull(),
});
