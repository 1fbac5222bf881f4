import { requirePositive } from "./require-numbers.ts";
import { studentQuantile } from "./student-quantile.ts";

export type Interval = { lo: number; hi: number };

/**
 * Wilson score interval around a share, for a given critical value. `n` may be an effective sample size.
 * @param share observed share, 0-1
 * @param n sample size, above 0
 * @param critical two-sided critical value, such as 1.96 or a t quantile
 * @returns bounds of the share, 0-1
 */
export function wilsonBounds(share: number, n: number, critical: number): Interval {
  const spread = critical ** 2 / n;
  if (!Number.isFinite(spread)) return { lo: 0, hi: 1 };
  const centre = (share + spread / 2) / (1 + spread);
  const half = Math.sqrt(share * (1 - share) * spread + spread ** 2 / 4) / (1 + spread);
  return { lo: Math.max(0, centre - half), hi: Math.min(1, centre + half) };
}

/**
 * Wilson score interval of a count.
 * @param input x successes among n (0 <= x <= n, n > 0), level of confidence such as 0.95
 * @returns bounds of the share, 0-1; never zero width, also when nobody or everybody succeeds
 * @throws RangeError naming the argument that is out of range
 * @see Wilson (1927), JASA 22, 209-212
 */
export function wilson({ x, n, level = 0.95 }: { x: number; n: number; level?: number }): Interval {
  requirePositive("wilson", "n", [n]);
  if (!(x >= 0 && x <= n)) throw new RangeError("wilson requires x from 0 to n");
  const bounds = wilsonBounds(x / n, n, studentQuantile(Number.POSITIVE_INFINITY, level) ?? 0);
  return { lo: x === 0 ? 0 : bounds.lo, hi: x === n ? 1 : bounds.hi };
}
