import { requirePositive } from "./require-numbers.ts";
import { studentQuantile } from "./student-quantile.ts";
import { wilsonBounds } from "./wilson.ts";

export type ScoreIntervalInput = {
  /** Mean of person scores in [-floor, 1]. */
  estimate: number;
  /** Variance of the estimate, 0 or more. */
  variance: number;
  /** Degrees of freedom behind the variance. */
  df: number;
  /** Respondents. */
  n: number;
  /** kappa: 1 for one priority, 1 / sum of squared weights for a composite, 1000 for shares and 0-100 scores. */
  keff?: number;
  /** Largest possible negative score, sign dropped. */
  floor?: number;
  level?: number;
};

/**
 * Score interval of a mean of bounded person scores: Wilson on the effective sample size with a t quantile.
 * Zero variance among n people gives the interval of n people, not one of zero width.
 * @returns bounds clipped to [0, 1] and the effective sample size; bounds null when df is 0
 * @throws RangeError naming the argument that is out of range
 * @see Wilson (1927), JASA 22, 209-212; Franco, Little, Louis & Slud (2019), JSSAM 7, 334-364
 */
export function scoreInterval(input: ScoreIntervalInput): { lo: number | null; hi: number | null; nEff: number } {
  const { estimate, variance, df, n, keff = 1, floor = 0, level = 0.95 } = input;
  if (!Number.isFinite(estimate)) throw new RangeError("scoreInterval requires a finite estimate");
  if (!(variance >= 0 && Number.isFinite(variance)))
    throw new RangeError("scoreInterval requires variance of 0 or more");
  requirePositive("scoreInterval", "n", [n]);
  requirePositive("scoreInterval", "keff", [keff]);
  if (!(floor >= 0 && Number.isFinite(floor))) throw new RangeError("scoreInterval requires floor of 0 or more");
  const critical = studentQuantile(df, level);
  const range = 1 + floor;
  const share = Math.min(1, Math.max(0, (estimate + floor) / range));
  const scaledVariance = variance / range ** 2;
  const edge = scaledVariance === 0 || share === 0 || share === 1;
  const nEff = edge ? n : Math.min((share * (1 - share)) / scaledVariance, 2 * n * keff);
  if (critical === null) return { lo: null, hi: null, nEff };
  const bounds = wilsonBounds(share, nEff, critical);
  const back = (value: number) => Math.min(1, Math.max(0, value * range - floor));
  return { lo: back(bounds.lo), hi: back(bounds.hi), nEff };
}
