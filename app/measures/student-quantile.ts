import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { busDekkerRoot } from "./bus-dekker-root.ts";
import { upperTail } from "./student-p.ts";

/** A quantile beyond this bounds nothing. */
const LARGEST = 1e50;
/** Degrees of freedom beyond which Student's t and the normal differ by less than 1e-13. */
const NORMAL_DF = 1e15;
/** The range in which the search below is used; outside it the library's own quantile is as good as exact. */
const SEARCHED = { from: 1, to: 1e6 };
/** CDFLIB's relative tolerance. */
const TOLERANCE = 1e-8;

/** First terms of the expansion of a t quantile in 1 / df around the normal quantile (Abramowitz & Stegun 26.7.5). */
function expansion(normal: number, df: number): number {
  const x = normal ** 2;
  return (
    normal +
    ((x + 1) * normal) / (4 * df) +
    (((5 * x + 16) * x + 3) * normal) / (96 * df ** 2) +
    ((((3 * x + 19) * x + 17) * x - 15) * normal) / (384 * df ** 3) +
    (((((79 * x + 776) * x + 1482) * x - 1920) * x - 945) * normal) / (92_160 * df ** 4)
  );
}

/**
 * Two-sided critical value of Student's t. Found with CDFLIB's starting point, bracket and stopping rule, because that is
 * what the statistics packages behind our reference values use: intervals then agree with theirs to the last digit they
 * print, rather than to the 1e-8 within which that rule is exact.
 * @param df degrees of freedom, above 0, may be fractional; Infinity gives the normal quantile
 * @param level confidence level, strictly between 0 and 1
 * @returns the quantile at (1 + level) / 2; null when df is 0, where no quantile exists, or so near 0 that it is
 *   beyond 1e50
 * @throws RangeError for a negative df or a level outside (0, 1)
 * @see Brown, Lovato & Russell (1994), CDFLIB
 */
export function studentQuantile(df: number, level: number): number | null {
  if (!(level > 0 && level < 1)) throw new RangeError("studentQuantile requires level strictly between 0 and 1");
  if (!(df >= 0)) throw new RangeError("studentQuantile requires df of 0 or more");
  if (df === 0) return null;
  const p = (1 + level) / 2;
  if (df < SEARCHED.from || df > SEARCHED.to) {
    const quantile = tQuantile(p, Math.min(df, NORMAL_DF));
    return Math.abs(quantile) <= LARGEST ? quantile : null;
  }
  const excess = (t: number) => upperTail(t, df) - (1 - p);
  const start = expansion(tQuantile(p, NORMAL_DF), df);
  const below = excess(start) > 0;
  let step = Math.max(0.5, 0.5 * Math.abs(start));
  let [low, high] = below ? [start, start + step] : [start - step, start];
  while (below ? excess(high) > 0 : excess(low) < 0) {
    step *= 5;
    [low, high] = below ? [high, high + step] : [low - step, low];
  }
  return busDekkerRoot(excess, low, high, TOLERANCE);
}
