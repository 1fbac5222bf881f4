import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, deliveryState, id, instant, organizationId } from "./columns.ts";
import { waves } from "./waves.ts";

/** How mail goes out. Without a row the defaults hold. */
export const mailSettings = pgTable("mail_settings", {
  organizationId: organizationId().primaryKey(),
  mailsPerHour: integer("mails_per_hour").notNull().default(12_000),
  /** Local hours, 0 to 23; both null = mail goes at any hour. From 20 until 7 crosses midnight. */
  quietFrom: integer("quiet_from"),
  quietUntil: integer("quiet_until"),
  /** Local hour at which a reminder becomes due. */
  reminderHour: integer("reminder_hour").notNull().default(9),
  /** Under which name the signing key of the sender's domain is published; only for the check. */
  dkimSelector: text("dkim_selector"),
});

/** One row for each reminder that went out: its key makes a second one on the same local day impossible. No recipients. */
export const waveReminders = pgTable(
  "wave_reminders",
  {
    organizationId: organizationId(),
    waveId: uuid("wave_id")
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    localDate: date("local_date").notNull(),
    kind: text("kind", { enum: ["reminder", "last-call"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.localDate] })],
);

export const webhooks = pgTable("webhooks", {
  id: id(),
  organizationId: organizationId(),
  url: text("url").notNull(),
  /** Signs each delivery. It cannot be a hash: we compute with it. */
  secret: bytea("secret").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
  pausedAt: instant("paused_at"),
});

/** Events on their way to a webhook. The id is what the other side tells repeats by; ids and links only. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: id(),
    organizationId: organizationId(),
    webhookId: uuid("webhook_id")
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    event: text("event", { enum: ["wave-opened", "wave-closed", "wave-released", "alert", "test"] }).notNull(),
    waveId: uuid("wave_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
    ...deliveryState(),
  },
  (t) => [index().on(t.organizationId, t.state, t.dueAt), index().on(t.webhookId)],
);
