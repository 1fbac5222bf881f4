import { boolean, date, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "./columns.ts";
import { strategies } from "./strategies.ts";
import { waves } from "./waves.ts";

/** Days on which nobody is asked; both ends count. */
export type Blackout = { label: string; from: string; until: string };

/** The programme of an organisation: a baseline, so many pulses, the next baseline, and so on, thirteen weeks apart. */
export const schedules = pgTable(
  "schedules",
  {
    id: id(),
    organizationId: organizationId(),
    /** Each wave asks about the newest version of it. */
    strategyId: uuid("strategy_id")
      .notNull()
      .references(() => strategies.id),
    /** First day of slot 0, in the calendar of `zone`. */
    startsOn: date("starts_on").notNull(),
    pulses: integer("pulses").notNull(),
    /** Local time at which a draft is made and, where the schedule opens by itself, a wave opens. */
    at: text("at").notNull(),
    zone: text("zone").notNull(),
    leadDays: integer("lead_days").notNull(),
    opensByItself: boolean("opens_by_itself").notNull(),
    blackouts: jsonb("blackouts").$type<Blackout[]>().notNull().default([]),
    /** Days by which HR moved a slot, by its number. */
    shifts: jsonb("shifts").$type<Record<string, number>>().notNull().default({}),
    offsiteOn: date("offsite_on"),
    /** Slots before it were over when the schedule was made, or fell in a pause. */
    firstSlot: integer("first_slot").notNull().default(0),
    pausedAt: instant("paused_at"),
  },
  (t) => [unique().on(t.organizationId)],
);

/** What has fired: one row a slot and one a local date, so that no second worker, restart or clock fires it again. */
export const scheduleFirings = pgTable(
  "schedule_firings",
  {
    organizationId: organizationId(),
    scheduleId: uuid("schedule_id")
      .notNull()
      .references(() => schedules.id, { onDelete: "cascade" }),
    slot: integer("slot").notNull(),
    localDate: date("local_date").notNull(),
    firedAt: instant("fired_at").notNull(),
    /** Null = several were due at once after an outage, and a later one made the wave. */
    waveId: uuid("wave_id").references(() => waves.id, { onDelete: "set null" }),
    /** The wave's first day: the planned one, or a later one when it fired late. */
    opensOn: date("opens_on"),
    openingTriedAt: instant("opening_tried_at"),
    /** Why the wave could not open by itself at the last try. */
    openingRefusal: text("opening_refusal"),
    /** Nothing more to try: it has opened. */
    openingEndedAt: instant("opening_ended_at"),
  },
  (t) => [primaryKey({ columns: [t.scheduleId, t.slot] }), unique().on(t.scheduleId, t.localDate)],
);
