import { and, desc, eq, inArray, sum } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { blocks, instruments } from "#db/schema/waves.ts";

export type Instrument = typeof instruments.$inferSelect;

/** The stored document of a strategy version; the one that was stored first stays. */
export async function keepInstrument(
  tx: Transaction,
  row: Omit<typeof instruments.$inferInsert, "id">,
): Promise<string> {
  await tx.insert(instruments).values(row).onConflictDoNothing();
  const [kept] = await tx
    .select({ id: instruments.id })
    .from(instruments)
    .where(
      and(
        eq(instruments.strategyVersionId, row.strategyVersionId),
        eq(instruments.kind, row.kind),
        eq(instruments.version, row.version),
      ),
    );
  if (!kept) throw new Error("the instrument was not kept");
  return kept.id;
}

export async function findBlockInstrument(tx: Transaction, blockId: string): Promise<Instrument | null> {
  const [row] = await tx
    .select({ instrument: instruments })
    .from(blocks)
    .innerJoin(instruments, eq(instruments.id, blocks.instrumentId))
    .where(eq(blocks.id, blockId));
  return row?.instrument ?? null;
}

/** Everything a wave asks, each instrument once, in an order that does not change. */
export async function listWaveInstruments(tx: Transaction, waveId: string): Promise<Instrument[]> {
  const asked = tx.select({ id: blocks.instrumentId }).from(blocks).where(eq(blocks.waveId, waveId));
  return tx.select().from(instruments).where(inArray(instruments.id, asked)).orderBy(instruments.id);
}

/** What most people of a wave are asked. */
export async function findMostAskedInstrument(tx: Transaction, waveId: string): Promise<Instrument | null> {
  const [most] = await tx
    .select({ id: blocks.instrumentId })
    .from(blocks)
    .where(eq(blocks.waveId, waveId))
    .groupBy(blocks.instrumentId)
    .orderBy(desc(sum(blocks.invited)), blocks.instrumentId)
    .limit(1);
  const [row] = most ? await tx.select().from(instruments).where(eq(instruments.id, most.id)) : [];
  return row ?? null;
}

/** What each layer of a wave was asked: one row for every form that is in use. */
export async function listAskedForms(tx: Transaction, waveId: string) {
  return tx
    .selectDistinctOn([instruments.id, blocks.layer], { layer: blocks.layer, survey: instruments.survey })
    .from(blocks)
    .innerJoin(instruments, eq(instruments.id, blocks.instrumentId))
    .where(eq(blocks.waveId, waveId));
}

/** A wave is a pulse when nothing but pulse forms is asked in it. */
export async function findWaveKind(tx: Transaction, waveId: string): Promise<"baseline" | "pulse"> {
  const rows = await tx
    .selectDistinct({ kind: instruments.kind })
    .from(blocks)
    .innerJoin(instruments, eq(instruments.id, blocks.instrumentId))
    .where(eq(blocks.waveId, waveId));
  return rows.length > 0 && rows.every(({ kind }) => kind.includes("pulse")) ? "pulse" : "baseline";
}
