import { bigserial, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "./columns.ts";

/** A job to enqueue, written in the transaction that made it due, so that a crash before the enqueue loses nothing. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    organizationId: organizationId(),
    job: text("job").notNull(),
    payload: jsonb("payload").$type<Record<string, string>>().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    enqueuedAt: instant("enqueued_at"),
  },
  (t) => [index().on(t.enqueuedAt)],
);

/** Append-only; each row carries the hash of the one before (per organisation). */
export const auditEntries = pgTable(
  "audit_entries",
  {
    position: bigserial("position", { mode: "number" }).primaryKey(),
    organizationId: organizationId(),
    at: instant("at").notNull(),
    actorId: text("actor_id"),
    role: text("role"),
    action: text("action").notNull(),
    subject: text("subject"),
    detail: jsonb("detail").$type<Record<string, unknown>>(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [index().on(t.organizationId)],
);

/** Mail to send: due → leased → sent or unsure. Addresses live here, never in a queue. */
export const mails = pgTable("mails", {
  id: id(),
  organizationId: organizationId(),
  kind: text("kind", { enum: ["invitation", "set-password", "lost-link"] }).notNull(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  /** Cleared once sent: it holds a link. */
  body: text("body"),
  messageId: text("message_id").notNull().unique(),
  state: text("state", { enum: ["due", "leased", "sent", "unsure", "failed"] })
    .notNull()
    .default("due"),
  waveId: uuid("wave_id"),
});
