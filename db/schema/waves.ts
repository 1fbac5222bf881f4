import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, id, instant, organizationId } from "./columns.ts";

/** The SurveyJS documents as instantiated for one strategy version: frozen with the wave that asks them. */
export const instruments = pgTable(
  "instruments",
  {
    id: id(),
    organizationId: organizationId(),
    strategyVersionId: uuid("strategy_version_id").notNull(),
    /** A built-in kind, or `own-` and the id of an own instrument. */
    kind: text("kind").notNull(),
    version: text("version").notNull(),
    survey: jsonb("survey").$type<Record<string, unknown>>().notNull(),
  },
  (t) => [unique().on(t.strategyVersionId, t.kind, t.version)],
);

export type CandidateCell = {
  id: string;
  label: string;
  layer?: number;
  department?: string;
  block?: string;
  blockIds: string[];
};

/** draft → open → closed → sealed → released, each a time. Everything a report depends on is frozen at open. */
export const waves = pgTable(
  "waves",
  {
    id: id(),
    organizationId: organizationId(),
    name: text("name").notNull(),
    strategyVersionId: uuid("strategy_version_id").notNull(),
    /** What is asked: a built-in kind, or the id of a published version of an own instrument. */
    template: text("template").notNull().default("staff-baseline"),
    snapshotId: uuid("snapshot_id"),
    /** Last day to answer, in the organisation's calendar. */
    closesOn: date("closes_on").notNull(),
    minimumScores: integer("minimum_scores").notNull().default(5),
    minimumComments: integer("minimum_comments").notNull().default(10),
    candidateCells: jsonb("candidate_cells").$type<CandidateCell[]>(),
    /** SHA-256 over thresholds, blocks, keys and candidate cells, published while the wave is open. */
    frozenHash: text("frozen_hash"),
    createdAt: instant("created_at").notNull().defaultNow(),
    openedAt: instant("opened_at"),
    linksDownloadedAt: instant("links_downloaded_at"),
    closedAt: instant("closed_at"),
    sealedAt: instant("sealed_at"),
    releasedAt: instant("released_at"),
    /** Counts kept at the seal, when the marks they were counted from are deleted. */
    ticketCount: integer("ticket_count"),
    ballotCount: integer("ballot_count"),
    merkleRoot: text("merkle_root"),
    /** Ballots that came with a key of this wave and were not taken. Added up by the hour, shown after the seal. */
    refusedBallots: integer("refused_ballots").notNull().default(0),
    /** The draft this wave tries out with a few people. Its ballots lie in a box of its own that is never opened. */
    pilotOf: uuid("pilot_of"),
    /** Called off while open: the box was dropped unread and its key destroyed. `closed_at` is the same moment. */
    cancelledAt: instant("cancelled_at"),
    /** Links the help desk gave beyond one a person. Each could double one vote, so the number is public. */
    replacementCount: integer("replacement_count").notNull().default(0),
  },
  (t) => [
    check(
      "discarded_waves_are_never_sealed",
      sql`(${t.pilotOf} is null and ${t.cancelledAt} is null) or (${t.sealedAt} is null and ${t.releasedAt} is null)`,
    ),
  ],
);

/** The smallest reporting group: one layer, one department, frozen at open. */
export const blocks = pgTable("blocks", {
  id: id(),
  organizationId: organizationId(),
  waveId: uuid("wave_id")
    .notNull()
    .references(() => waves.id, { onDelete: "cascade" }),
  layer: integer("layer").notNull(),
  /** "several" when units of more than one department had to merge. */
  department: text("department").notNull(),
  label: text("label").notNull(),
  invited: integer("invited").notNull(),
  /** Employee ids of the leaders of its units: pairs it with the block of another wave, since no person is linked. */
  leaders: text("leaders").array().notNull().default([]),
  /** What this block is asked: the leader form for layer 0, the managers' wording where most people lead somebody. */
  instrumentId: uuid("instrument_id").notNull(),
  /** Set at the seal when fewer than 5 ballots came in: the neighbour under which they are stored. */
  mergedInto: uuid("merged_into"),
  /** Who has begun, as it was last counted for showing, and when: every process shows the same for the next 24 hours. */
  shownPercent: integer("shown_percent"),
  shownAt: instant("shown_at"),
});

export const invitations = pgTable(
  "invitations",
  {
    organizationId: organizationId(),
    waveId: uuid("wave_id")
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    personId: uuid("person_id").notNull(),
    blockId: uuid("block_id").notNull(),
    tokenHash: bytea("token_hash").notNull().unique(),
    /** SHA-256 of the one blinded value that was signed; null = no ticket yet. Deleted at the seal. Never a time. */
    blindedHash: bytea("blinded_hash"),
    /** A link beyond one a person: `person_id` is a random id that is nobody's. */
    replacement: boolean("replacement").notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.personId] })],
);

/**
 * Further links and codes of an invitation: a reminder's, a kiosk's. All lead to its one ticket. Made for everybody alike,
 * whether they have a ticket or not, and deleted at the seal.
 */
export const invitationLinks = pgTable(
  "invitation_links",
  {
    tokenHash: bytea("token_hash").primaryKey(),
    organizationId: organizationId(),
    waveId: uuid("wave_id")
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    personId: uuid("person_id").notNull(),
    kind: text("kind", { enum: ["mail", "kiosk"] }).notNull(),
  },
  (t) => [index().on(t.waveId, t.personId)],
);

/** Which tenant a link belongs to: read before the tenant is known, so outside row-level security. Never updated. */
export const linkTokens = pgTable("link_tokens", {
  tokenHash: bytea("token_hash").primaryKey(),
  organizationId: organizationId(),
  waveId: uuid("wave_id")
    .notNull()
    .references(() => waves.id, { onDelete: "cascade" }),
});

/** Public halves of the ticket keys; the tenant of a ballot comes from here, so outside row-level security. */
export const blockKeys = pgTable(
  "block_keys",
  {
    kid: text("kid").primaryKey(),
    organizationId: organizationId(),
    waveId: uuid("wave_id")
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    blockId: uuid("block_id").notNull(),
    n: text("n").notNull(),
    e: text("e").notNull(),
  },
  (t) => [index().on(t.waveId)],
);

/** Where the job flow stands: the state of record. A step writes only under the run number it took at its start. */
export const jobLedger = pgTable(
  "job_ledger",
  {
    organizationId: organizationId(),
    waveId: uuid("wave_id")
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    step: text("step", { enum: ["keys", "seal", "measure", "publish"] }).notNull(),
    state: text("state", { enum: ["due", "running", "done", "parked"] }).notNull(),
    run: integer("run").notNull().default(0),
    tries: integer("tries").notNull().default(0),
    error: text("error"),
    finished: boolean("finished").notNull().default(false),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.step] })],
);
