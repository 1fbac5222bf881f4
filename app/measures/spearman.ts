import { sampleRankCorrelation } from "simple-statistics";
import { requireLength, requireNumbers } from "./require-numbers.ts";

const constant = (values: readonly number[]) => values.every((value) => value === values[0]);

/**
 * Spearman's rho: Pearson's correlation of midranks.
 * @param input two series of equal length, one entry or more
 * @returns rho -1 to 1; null for a single entry or when either series is constant
 * @throws RangeError for no entry, unequal lengths or an entry that is not finite
 * @see Spearman (1904), American Journal of Psychology 15, 72-101
 */
export function spearman({ x, y }: { x: readonly number[]; y: readonly number[] }): { rho: number | null } {
  requireNumbers("spearman", "x", x);
  requireNumbers("spearman", "y", y);
  requireLength("spearman", "y", y, x.length);
  if (x.length === 0) throw new RangeError("spearman requires x with one entry or more");
  if (constant(x) || constant(y)) return { rho: null };
  return { rho: Math.max(-1, Math.min(1, sampleRankCorrelation([...x], [...y]))) };
}
