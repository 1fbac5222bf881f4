import { doublePrecision, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Release } from "#app/privacy/release-content.ts";
import { bytea, id, instant, organizationId } from "./columns.ts";

/** One row a ballot, written in random order in one transaction. No id, no key, no time: nothing to join on. */
export const sealedAnswers = pgTable(
  "sealed_answers",
  {
    organizationId: organizationId(),
    waveId: uuid("wave_id").notNull(),
    blockId: uuid("block_id").notNull(),
    instrumentVersion: text("instrument_version").notNull(),
    form: text("form").notNull(),
    answers: jsonb("answers").$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index().on(t.waveId)],
);

/** Free text, apart from the answers and from each other. */
export const comments = pgTable(
  "comments",
  {
    organizationId: organizationId(),
    waveId: uuid("wave_id").notNull(),
    blockId: uuid("block_id").notNull(),
    item: text("item").notNull(),
    text: text("text").notNull(),
  },
  (t) => [index().on(t.waveId)],
);

/** The published list of sealed ballots, by the hash a receipt shows. Says that a ballot is there, not what it says. */
export const sealedBallots = pgTable(
  "sealed_ballots",
  { organizationId: organizationId(), waveId: uuid("wave_id").notNull(), nonceHash: bytea("nonce_hash").notNull() },
  (t) => [primaryKey({ columns: [t.waveId, t.nonceHash] })],
);

/** The engine's state: sums over the answers of one block, from which every cell and every later comparison is an addition. */
export const blockTotals = pgTable(
  "block_totals",
  {
    organizationId: organizationId(),
    waveId: uuid("wave_id").notNull(),
    blockId: uuid("block_id").notNull(),
    totals: doublePrecision("totals").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.blockId] })],
);

/** What every role sees, computed once at close. */
export const releases = pgTable(
  "releases",
  {
    id: id(),
    organizationId: organizationId(),
    waveId: uuid("wave_id").notNull(),
    content: jsonb("content").$type<Release>().notNull(),
    certificate: jsonb("certificate").$type<Record<string, unknown>>().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** When the certificate was re-checked by separate code and passed: without it the release is shown to nobody. */
    verifiedAt: instant("verified_at"),
  },
  (t) => [unique().on(t.waveId)],
);
