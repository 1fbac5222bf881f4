import { integer, jsonb, pgTable, primaryKey, real, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Intent } from "#surveys/intent.ts";
import { id, instant, organizationId } from "./columns.ts";

export const strategies = pgTable("strategies", {
  id: id(),
  organizationId: organizationId(),
  name: text("name").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** Edited until a leader submits intent or a wave opens; then frozen, and editing makes the next number. */
export const strategyVersions = pgTable(
  "strategy_versions",
  {
    id: id(),
    organizationId: organizationId(),
    strategyId: uuid("strategy_id")
      .notNull()
      .references(() => strategies.id),
    number: integer("number").notNull(),
    leadershipTeam: text("leadership_team").notNull(),
    intentDeadline: instant("intent_deadline"),
    frozenAt: instant("frozen_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [unique().on(t.strategyId, t.number)],
);

const versionId = () =>
  uuid("version_id")
    .notNull()
    .references(() => strategyVersions.id, { onDelete: "cascade" });

export const priorities = pgTable(
  "priorities",
  {
    organizationId: organizationId(),
    versionId: versionId(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    statement: text("statement").notNull(),
    refuses: text("refuses").notNull(),
    sponsor: text("sponsor").notNull(),
    behaviour: text("behaviour").notNull(),
    decisionRule: text("decision_rule").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.key] })],
);

export const readings = pgTable(
  "readings",
  {
    organizationId: organizationId(),
    versionId: versionId(),
    priorityKey: text("priority_key").notNull(),
    code: text("code").notNull(),
    kind: text("kind", { enum: ["intended", "alternative", "foil"] }).notNull(),
    text: text("text").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.priorityKey, t.code] })],
);

export const foilPriorities = pgTable(
  "foil_priorities",
  {
    organizationId: organizationId(),
    versionId: versionId(),
    key: text("key").notNull(),
    name: text("name").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.key] })],
);

export const legacyItems = pgTable(
  "legacy_items",
  {
    organizationId: organizationId(),
    versionId: versionId(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    decision: text("decision", { enum: ["stop", "deprioritise", "protect"] }).notNull(),
    points: real("points").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.key] })],
);

/** A leader's signed statement, sealed until all are in or the deadline passes. Null `submitted_at` = a draft only its author reads. */
export const intents = pgTable(
  "intents",
  {
    organizationId: organizationId(),
    versionId: versionId(),
    accountId: text("account_id").notNull(),
    content: jsonb("content").$type<Partial<Intent>>().notNull(),
    submittedAt: instant("submitted_at"),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.accountId] })],
);
