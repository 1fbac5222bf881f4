import { createHmac } from "node:crypto";

/** Sums are shown in steps of this many people. */
export const ROUNDING_BASE = 3;
/** Most the rounding can add to the variance of a sum, on average over where the sum falls between two steps. */
export const ROUNDING_VARIANCE = 1.5;

/** A number in [0, 1) that is the same whenever the same question is put, and tells nothing without the secret. */
function keyedFraction(secret: Uint8Array, question: readonly string[]): number {
  const digest = createHmac("sha256", secret).update(JSON.stringify(question)).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/**
 * Rounds a sum of person scores up or down to a multiple of three people, unbiased: the nearer step is the likelier.
 * A repeated question gives the same answer, so asking again averages nothing out.
 * @param total sum over people of scores in [0, 1]
 * @param question what identifies the cell: wave, metric and its sorted block ids
 * @see Fraser & Wooton (2005), UNECE; Marley & Leaver (2011), ISI
 */
export function randomRounding(total: number, question: readonly string[], secret: Uint8Array): number {
  if (secret.length === 0) throw new RangeError("randomRounding requires a secret");
  const below = Math.floor(total / ROUNDING_BASE) * ROUNDING_BASE;
  return keyedFraction(secret, question) < (total - below) / ROUNDING_BASE ? below + ROUNDING_BASE : below;
}
