import { upperTail } from "./student-p.ts";
import { meanDifference } from "./welch.ts";

/**
 * Larger p value of the two one-sided tests that a difference lies above `low` and below `high`.
 * @param test difference, its se above 0 and df above 0, and the bounds of equivalence in the unit of the difference
 * @returns p, 0-1: small means "no meaningful difference", not merely "no difference found"
 * @see Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15, 657-680
 */
export function equivalenceP(test: { diff: number; se: number; df: number; low: number; high: number }): number {
  const { diff, se, df, low, high } = test;
  return Math.max(upperTail((diff - low) / se, df), upperTail((high - diff) / se, df));
}

/**
 * Are the means of two independent groups equivalent, within bounds? Two one-sided Welch tests.
 * @param input two samples in one unit; the difference mean x - mean y is held against low < high, in that unit
 * @returns p, 0-1; null where a sample has a single value or nothing varies
 * @throws RangeError for an empty sample, a value that is not finite or low not below high
 * @see Schuirmann (1987); statsmodels ttost_ind
 */
export function tostWelch(input: { x: readonly number[]; y: readonly number[]; low: number; high: number }) {
  const { x, y, low, high } = input;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
    throw new RangeError("tostWelch requires low below high");
  }
  const { diff, se, df } = meanDifference("tostWelch", x, y);
  return { p: se === null || df === null ? null : equivalenceP({ diff, se, df, low, high }) };
}
