import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { restatementCodes } from "#db/schema/restatements.ts";
import { sealedAnswers } from "#db/schema/sealed.ts";

export type RestatementCode = (typeof restatementCodes.$inferSelect)["code"];
export type Restatement = { text: string; people: number };

/** The distinct restatements of one priority in a sealed wave, and how many people wrote each. By text, never by row. */
export async function listRestatements(tx: Transaction, waveId: string, priorityKey: string): Promise<Restatement[]> {
  const item = `restatement_${priorityKey}`;
  const rows = await tx.execute<Restatement>(sql`select btrim(answers->>${item}) as text, count(*)::int as people
    from ${sealedAnswers} where wave_id = ${waveId} and btrim(answers->>${item}) <> '' group by 1 order by 1`);
  return [...rows];
}

export async function listCodes(tx: Transaction, waveId: string, priorityKey: string) {
  const here = and(eq(restatementCodes.waveId, waveId), eq(restatementCodes.priorityKey, priorityKey));
  return tx
    .select({ textHash: restatementCodes.textHash, coderId: restatementCodes.coderId, code: restatementCodes.code })
    .from(restatementCodes)
    .where(here);
}

/** Keeps a coder's codes; a second code of the same text replaces the first. */
export async function saveCodes(tx: Transaction, rows: (typeof restatementCodes.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(restatementCodes)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        restatementCodes.waveId,
        restatementCodes.priorityKey,
        restatementCodes.textHash,
        restatementCodes.coderId,
      ],
      set: { code: sql`excluded.code` },
    });
}
