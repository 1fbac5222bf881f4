import { mean } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";
import { sampleVariance } from "./sample-variance.ts";

/**
 * Hedges' g: difference of two means in pooled standard deviations, corrected for small samples by 1 - 3 / (4 df - 1).
 * @param input two samples in one unit, one value or more each
 * @returns g, no unit, positive when x is higher; null with fewer than three values in all or when nothing varies
 * @throws RangeError for an empty sample or a value that is not finite
 * @see Hedges (1981), Journal of Educational Statistics 6, 107-128
 */
export function hedgesG({ x, y }: { x: readonly number[]; y: readonly number[] }): { g: number | null } {
  for (const [name, values] of Object.entries({ x, y })) {
    requireNumbers("hedgesG", name, values);
    if (values.length === 0) throw new RangeError(`hedgesG requires ${name} with one value or more`);
  }
  const df = x.length + y.length - 2;
  const squares = [x, y].reduce((total, values) => total + (values.length - 1) * (sampleVariance(values) ?? 0), 0);
  if (df === 0 || squares === 0) return { g: null };
  return { g: ((mean([...x]) - mean([...y])) / Math.sqrt(squares / df)) * (1 - 3 / (4 * df - 1)) };
}
