import { and, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { waves } from "#db/schema/waves.ts";

export type Wave = typeof waves.$inferSelect;
export type WaveState = "draft" | "open" | "closed" | "sealed" | "released" | "cancelled";

export function waveState(
  wave: Pick<Wave, "openedAt" | "closedAt" | "sealedAt" | "releasedAt" | "cancelledAt">,
): WaveState {
  if (wave.cancelledAt) return "cancelled";
  if (wave.releasedAt) return "released";
  if (wave.sealedAt) return "sealed";
  if (wave.closedAt) return "closed";
  return wave.openedAt ? "open" : "draft";
}

export async function findWave(tx: Transaction, waveId: string): Promise<Wave | null> {
  const [wave] = await tx.select().from(waves).where(eq(waves.id, waveId));
  return wave ?? null;
}

/** Held until the transaction ends: the changes of state of one wave happen one after the other. */
export async function lockWave(tx: Transaction, waveId: string): Promise<Wave | null> {
  const [wave] = await tx.select().from(waves).where(eq(waves.id, waveId)).for("update");
  return wave ?? null;
}

export async function listWaves(tx: Transaction): Promise<Wave[]> {
  return tx.select().from(waves).where(isNull(waves.pilotOf)).orderBy(desc(waves.createdAt), desc(waves.id));
}

/** Open waves whose last day lies before `day`; a pilot is ended by hand. */
export async function listOpenWavesEndedBefore(tx: Transaction, day: string): Promise<string[]> {
  const open = and(isNotNull(waves.openedAt), isNull(waves.closedAt), isNull(waves.pilotOf));
  const rows = await tx
    .select({ id: waves.id })
    .from(waves)
    .where(and(open, lt(waves.closesOn, day)));
  return rows.map(({ id }) => id);
}

/** A wave that names this version of an own instrument, in whatever state it is. */
export async function findWaveAsking(tx: Transaction, versionId: string): Promise<string | null> {
  const [wave] = await tx.select({ id: waves.id }).from(waves).where(eq(waves.template, versionId)).limit(1);
  return wave?.id ?? null;
}

export async function insertWave(tx: Transaction, wave: typeof waves.$inferInsert): Promise<string> {
  const [row] = await tx.insert(waves).values(wave).returning({ id: waves.id });
  if (!row) throw new Error("the wave was not inserted");
  return row.id;
}

export async function updateWave(tx: Transaction, waveId: string, changes: Partial<Wave>): Promise<void> {
  await tx.update(waves).set(changes).where(eq(waves.id, waveId));
}

export async function addRefusedBallots(tx: Transaction, waveId: string, ballots: number): Promise<void> {
  await tx
    .update(waves)
    .set({ refusedBallots: sql`${waves.refusedBallots} + ${ballots}` })
    .where(eq(waves.id, waveId));
}

/** The organisation's waves by state of record, for the sweep that restarts a stopped flow. */
export async function listUnreleasedClosedWaves(tx: Transaction): Promise<Wave[]> {
  return tx
    .select()
    .from(waves)
    .where(sql`${waves.closedAt} is not null and ${waves.releasedAt} is null and ${waves.cancelledAt} is null`);
}

/** The pilot of a draft that is running now; one at a time. */
export async function findOpenPilot(tx: Transaction, waveId: string): Promise<Wave | null> {
  const open = and(eq(waves.pilotOf, waveId), isNull(waves.cancelledAt));
  const [pilot] = await tx.select().from(waves).where(open);
  return pilot ?? null;
}

/** How many links beyond one a person were given in this wave: each could double one vote, so it is public. */
export async function countReplacements(tx: Transaction, waveId: string): Promise<number> {
  const [wave] = await tx.select({ count: waves.replacementCount }).from(waves).where(eq(waves.id, waveId));
  return wave?.count ?? 0;
}

/** Released waves that closed before this one, oldest first: what it can be compared with. */
export async function listEarlierReleased(tx: Transaction, wave: Wave, most: number): Promise<Wave[]> {
  const earlier = and(isNotNull(waves.releasedAt), lt(waves.closedAt, wave.closedAt ?? new Date()));
  const newestFirst = await tx.select().from(waves).where(earlier).orderBy(desc(waves.closedAt)).limit(most);
  return newestFirst.reverse();
}
