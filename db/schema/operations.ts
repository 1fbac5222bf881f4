import { bigserial, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { deliveryState, id, instant, organizationId } from "./columns.ts";

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

/** Mail to send, one recipient a row. Addresses live here, never in a queue. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    organizationId: organizationId(),
    kind: text("kind", {
      enum: ["invitation", "reminder", "last-call", "set-password", "lost-link", "alert"],
    }).notNull(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    /** Cleared once sent: it holds a link. */
    body: text("body"),
    /** The same on every try, so that a mail sent twice is shown once. */
    messageId: text("message_id").notNull().unique(),
    /** Mails of a wave are deleted at its seal: who got a reminder had no ticket then. */
    waveId: uuid("wave_id"),
    ...deliveryState(),
    /** Enhanced status of the notification that it came back, such as `5.1.1`. */
    bounce: text("bounce"),
  },
  (t) => [index().on(t.organizationId, t.state, t.dueAt), index().on(t.organizationId, t.handedAt)],
);
