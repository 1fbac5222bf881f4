import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import {
  foilPriorities,
  intents,
  legacyItems,
  priorities,
  readings,
  strategies,
  strategyVersions,
} from "#db/schema/strategies.ts";
import { waves } from "#db/schema/waves.ts";
import type { StrategyContent } from "#surveys/strategy.ts";

export type StrategyVersion = {
  versionId: string;
  strategyId: string;
  number: number;
  content: StrategyContent;
  intentDeadline: Date | null;
  frozenAt: Date | null;
};

/** Every version, newest strategy and newest version first. */
export async function listStrategyVersions(organizationId: string) {
  return withOrganization(organizationId, (tx) =>
    tx
      .select({
        versionId: strategyVersions.id,
        strategyId: strategies.id,
        name: strategies.name,
        number: strategyVersions.number,
        intentDeadline: strategyVersions.intentDeadline,
        frozenAt: strategyVersions.frozenAt,
        createdAt: strategyVersions.createdAt,
      })
      .from(strategyVersions)
      .innerJoin(strategies, eq(strategies.id, strategyVersions.strategyId))
      .where(eq(strategyVersions.organizationId, organizationId))
      .orderBy(desc(strategies.createdAt), desc(strategyVersions.number)),
  );
}

export async function findStrategyVersion(organizationId: string, versionId: string): Promise<StrategyVersion | null> {
  return withOrganization(organizationId, (tx) => readStrategyVersion(tx, organizationId, versionId));
}

/** The same inside a transaction that is already open. */
export async function readStrategyVersion(
  tx: Transaction,
  organizationId: string,
  versionId: string,
): Promise<StrategyVersion | null> {
  const [row] = await tx
    .select({ version: strategyVersions, name: strategies.name })
    .from(strategyVersions)
    .innerJoin(strategies, eq(strategies.id, strategyVersions.strategyId))
    .where(and(eq(strategyVersions.organizationId, organizationId), eq(strategyVersions.id, versionId)));
  if (!row) return null;
  const { version, name } = row;
  const readingRows = await tx
    .select()
    .from(readings)
    .where(eq(readings.versionId, versionId))
    .orderBy(asc(readings.code));
  const priorityRows = await tx
    .select()
    .from(priorities)
    .where(eq(priorities.versionId, versionId))
    .orderBy(asc(priorities.key));
  const content: StrategyContent = {
    name,
    leadershipTeam: version.leadershipTeam,
    priorities: priorityRows.map(({ organizationId: _, versionId: __, ...priority }) => ({
      ...priority,
      readings: readingRows
        .filter((reading) => reading.priorityKey === priority.key)
        .map(({ code, kind, text }) => ({ code, kind, text })),
    })),
    foils: await tx
      .select({ key: foilPriorities.key, name: foilPriorities.name })
      .from(foilPriorities)
      .where(eq(foilPriorities.versionId, versionId))
      .orderBy(asc(foilPriorities.key)),
    legacyItems: await tx
      .select({
        key: legacyItems.key,
        name: legacyItems.name,
        decision: legacyItems.decision,
        points: legacyItems.points,
      })
      .from(legacyItems)
      .where(eq(legacyItems.versionId, versionId))
      .orderBy(asc(legacyItems.key)),
  };
  const { strategyId, number, intentDeadline, frozenAt } = version;
  return { versionId, strategyId, number, content, intentDeadline, frozenAt };
}

/** Holds the newest version still until the transaction ends: a leader who signs waits for an edit, and the other way round. */
export async function lockNewestVersion(tx: Transaction, organizationId: string, strategyId: string) {
  const here = and(eq(strategyVersions.organizationId, organizationId), eq(strategyVersions.strategyId, strategyId));
  const [row] = await tx
    .select()
    .from(strategyVersions)
    .where(here)
    .orderBy(desc(strategyVersions.number))
    .for("update");
  return row ?? null;
}

export async function lockVersion(tx: Transaction, organizationId: string, versionId: string) {
  const here = and(eq(strategyVersions.organizationId, organizationId), eq(strategyVersions.id, versionId));
  const [row] = await tx.select().from(strategyVersions).where(here).for("update");
  return row ?? null;
}

/** Frozen once a leader has signed, or a wave on it has opened; asked of the rows, so that no writer can forget the mark. */
export async function isVersionFrozen(tx: Transaction, versionId: string): Promise<boolean> {
  const signed = tx
    .select({ one: sql`1` })
    .from(intents)
    .where(and(eq(intents.versionId, versionId), isNotNull(intents.submittedAt)));
  if ((await signed.limit(1)).length > 0) return true;
  if (await hasOpenedWave(tx, versionId)) return true;
  const [row] = await tx
    .select({ frozenAt: strategyVersions.frozenAt })
    .from(strategyVersions)
    .where(eq(strategyVersions.id, versionId));
  return row?.frozenAt != null;
}

export async function hasOpenedWave(tx: Transaction, versionId: string): Promise<boolean> {
  const opened = and(eq(waves.strategyVersionId, versionId), isNotNull(waves.openedAt));
  return (await tx.select({ one: sql`1` }).from(waves).where(opened).limit(1)).length > 0;
}

export async function markVersionFrozen(tx: Transaction, versionId: string, at: Date): Promise<void> {
  await tx
    .update(strategyVersions)
    .set({ frozenAt: sql`coalesce(${strategyVersions.frozenAt}, ${at.toISOString()}::timestamptz)` })
    .where(eq(strategyVersions.id, versionId));
}

export async function insertStrategy(tx: Transaction, organizationId: string, name: string): Promise<string> {
  const [row] = await tx.insert(strategies).values({ organizationId, name }).returning({ id: strategies.id });
  if (!row) throw new Error("insert into strategies returned no row");
  return row.id;
}

export async function renameStrategy(tx: Transaction, strategyId: string, name: string): Promise<void> {
  await tx.update(strategies).set({ name }).where(eq(strategies.id, strategyId));
}

export async function insertVersion(
  tx: Transaction,
  row: Pick<typeof strategyVersions.$inferInsert, "organizationId" | "strategyId" | "number" | "leadershipTeam">,
): Promise<string> {
  const [made] = await tx.insert(strategyVersions).values(row).returning({ id: strategyVersions.id });
  if (!made) throw new Error("insert into strategy_versions returned no row");
  return made.id;
}

export async function updateVersion(
  tx: Transaction,
  versionId: string,
  change: { leadershipTeam?: string; intentDeadline?: Date | null },
): Promise<void> {
  await tx.update(strategyVersions).set(change).where(eq(strategyVersions.id, versionId));
}

/** Writes the parts of an unfrozen version anew. */
export async function replaceContent(
  tx: Transaction,
  organizationId: string,
  versionId: string,
  content: StrategyContent,
): Promise<void> {
  const stamp = { organizationId, versionId };
  for (const table of [readings, priorities, foilPriorities, legacyItems]) {
    await tx.delete(table).where(eq(table.versionId, versionId));
  }
  await tx
    .insert(priorities)
    .values(content.priorities.map(({ readings: _, ...priority }) => ({ ...stamp, ...priority })));
  await tx
    .insert(readings)
    .values(content.priorities.flatMap((p) => p.readings.map((r) => ({ ...stamp, priorityKey: p.key, ...r }))));
  await tx.insert(foilPriorities).values(content.foils.map((foil) => ({ ...stamp, ...foil })));
  if (content.legacyItems.length === 0) return;
  await tx.insert(legacyItems).values(content.legacyItems.map((item) => ({ ...stamp, ...item })));
}
