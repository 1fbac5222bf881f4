import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { blockTotals } from "#db/schema/sealed.ts";

/** The totals of a measured wave by block id. */
export async function findBlockTotals(tx: Transaction, waveId: string): Promise<Map<string, Float64Array>> {
  const rows = await tx
    .select({ blockId: blockTotals.blockId, totals: blockTotals.totals })
    .from(blockTotals)
    .where(eq(blockTotals.waveId, waveId));
  return new Map(rows.map(({ blockId, totals }) => [blockId, Float64Array.from(totals)]));
}

/** Computed once: a second run of the job keeps what the first has written. */
export async function insertBlockTotals(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  totals: ReadonlyMap<string, Float64Array>,
): Promise<void> {
  const rows = [...totals].map(([blockId, numbers]) => ({ organizationId, waveId, blockId, totals: [...numbers] }));
  for (let from = 0; from < rows.length; from += 200)
    await tx
      .insert(blockTotals)
      .values(rows.slice(from, from + 200))
      .onConflictDoNothing();
}
