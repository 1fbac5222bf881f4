import { sum } from "simple-statistics";
import { requireLength, requireNumbers, requirePositive, SMALLEST } from "./require-numbers.ts";

export type WaveTrend = {
  /** Change of the estimate in one unit of time. */
  slope: number;
  /** Estimate at time 0. */
  intercept: number;
  /** Standard error of the slope with the variances taken as known. */
  se_known: number;
  /** Weighted squared distance from the line: chi-squared on waves - 2 under a straight trend. */
  Q: number;
};

/**
 * Straight trend over several waves: weighted least squares with known variances. Two waves fit any line; a trend is
 * shown from three.
 * @param input times in any one unit, estimates and their variances above 0, one for each wave, two waves or more
 * @returns null when every wave has the same time
 * @throws RangeError for fewer than two waves, unequal lengths or a variance that is not above 0
 * @see measurement design 2.7; R stats::lm with weights
 */
export function waveTrend(input: {
  t: readonly number[];
  y: readonly number[];
  v: readonly number[];
}): WaveTrend | null {
  const { t, y, v } = input;
  for (const [name, values] of Object.entries({ t, y })) requireNumbers("waveTrend", name, values);
  if (t.length < 2) throw new RangeError("waveTrend requires t with two waves or more");
  requireLength("waveTrend", "y", y, t.length);
  requireLength("waveTrend", "v", v, t.length);
  requirePositive("waveTrend", "v", v);
  const precision = v.map((variance) => 1 / variance);
  const total = sum(precision);
  const weighted = (values: readonly number[]) => sum(values.map((value, i) => (precision[i] as number) * value));
  const [meanT, meanY] = [weighted(t) / total, weighted(y) / total];
  const [fromT, fromY] = [t.map((time) => time - meanT), y.map((value) => value - meanY)];
  const spread = weighted(fromT.map((d) => d ** 2));
  if (spread < SMALLEST) return null;
  const slope = weighted(fromT.map((d, i) => d * (fromY[i] as number))) / spread;
  const Q = weighted(fromY.map((d, i) => (d - slope * (fromT[i] as number)) ** 2));
  return { slope, intercept: meanY - slope * meanT, se_known: Math.sqrt(1 / spread), Q };
}
