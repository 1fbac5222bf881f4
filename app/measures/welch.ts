import { mean } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";
import { sampleVariance } from "./sample-variance.ts";
import { satterthwaite } from "./satterthwaite.ts";
import { studentP } from "./student-p.ts";
import { studentQuantile } from "./student-quantile.ts";

/** Difference of two sample means with its standard error; se and df null where a sample has one value or none varies. */
export function meanDifference(caller: string, x: readonly number[], y: readonly number[]) {
  for (const [name, values] of Object.entries({ x, y })) {
    requireNumbers(caller, name, values);
    if (values.length === 0) throw new RangeError(`${caller} requires ${name} with one value or more`);
  }
  const diff = mean([...x]) - mean([...y]);
  const parts = [x, y].map((values) => {
    const variance = sampleVariance(values);
    return variance === null ? null : { variance: variance / values.length, df: values.length - 1 };
  });
  const known = parts.filter((part) => part !== null);
  const df = known.length < 2 ? null : satterthwaite(known);
  return { diff, se: df === null ? null : Math.sqrt(known.reduce((total, part) => total + part.variance, 0)), df };
}

/**
 * Welch's t test: do two independent groups of people differ in their mean, whatever their variances?
 * @param input two samples in one unit; level of confidence such as 0.95
 * @returns diff = mean x - mean y with its interval, in that unit; t, df and two-sided p. Everything but diff is null where
 *   a sample has a single value or nothing varies
 * @throws RangeError for an empty sample, a value that is not finite or a level outside (0, 1)
 * @see Welch (1947), Biometrika 34, 28-35; R stats::t.test
 */
export function welch({ x, y, level = 0.95 }: { x: readonly number[]; y: readonly number[]; level?: number }) {
  if (!(level > 0 && level < 1)) throw new RangeError("welch requires level strictly between 0 and 1");
  const { diff, se, df } = meanDifference("welch", x, y);
  const critical = df === null ? null : studentQuantile(df, level);
  if (se === null || df === null || critical === null) return { t: null, df: null, p: null, diff, lo: null, hi: null };
  return { t: diff / se, df, p: studentP(diff / se, df), diff, lo: diff - critical * se, hi: diff + critical * se };
}
