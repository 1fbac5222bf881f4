import { and, eq } from "drizzle-orm";
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

/** What most of a wave is asked: the staff form in its plain wording. */
export async function findStaffInstrument(tx: Transaction, strategyVersionId: string): Promise<Instrument | null> {
  const [row] = await tx
    .select()
    .from(instruments)
    .where(
      and(
        eq(instruments.strategyVersionId, strategyVersionId),
        eq(instruments.kind, "staff-baseline"),
        eq(instruments.version, "1"),
      ),
    );
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
