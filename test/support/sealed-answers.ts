import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import type { SealedAnswer } from "#db/queries/sealed.ts";
import { sealedAnswers } from "#db/schema/sealed.ts";

/** Every sealed answer set of a wave at once, as an attacker with the database reads it; the product streams them. */
export async function listSealedAnswers(tx: Transaction, waveId: string): Promise<SealedAnswer[]> {
  const { blockId, instrumentVersion, form, answers } = sealedAnswers;
  return tx
    .select({ blockId, instrumentVersion, form, answers })
    .from(sealedAnswers)
    .where(eq(sealedAnswers.waveId, waveId));
}
