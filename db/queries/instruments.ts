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
