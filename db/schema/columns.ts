import { customType, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Random (version 4) everywhere: a time-ordered id would order people. */
export const id = () => uuid("id").primaryKey().defaultRandom();
export const organizationId = () => uuid("organization_id").notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true });

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * The ledger of whatever is delivered to the outside: due → leased → sent, or unsure (the line was cut: tried again),
 * failed (it never will be taken) or parked (its tries are spent). The queue carries hints; this is the state of record.
 */
export const deliveryState = () => ({
  state: text("state", { enum: ["due", "leased", "sent", "unsure", "failed", "parked"] })
    .notNull()
    .default("due"),
  dueAt: instant("due_at").notNull().defaultNow(),
  /** When the queue was last told. A queue that was emptied is told again. */
  handedAt: instant("handed_at"),
  leasedUntil: instant("leased_until"),
  /** Counts leases; a result is written only under the run that is current. */
  run: integer("run").notNull().default(0),
  /** Counts tries that the other side answered, or cut. */
  tries: integer("tries").notNull().default(0),
  reason: text("reason"),
});
