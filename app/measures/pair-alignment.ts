import { mean, sum } from "simple-statistics";

export type PairAlignment = {
  /** Mean over pairs of leaders; 1 = all alike, about 0 = as chance would have it. */
  mean: number | null;
  /** Leave-one-leader-out standard error: for the method panel, never shown as an interval of a census. */
  se: number | null;
  df: number;
  /** Range of the mean when any one leader is left out. */
  loo_min: number | null;
  loo_max: number | null;
};

/**
 * Average of a score over all pairs of leaders, with its leave-one-out range.
 * @param leaders number of leaders
 * @param score symmetric score of two leaders by position; null = undefined for that pair, left out
 * @returns nulls where no pair has a score
 * @see measurement design 2.6
 */
export function pairAlignment(leaders: number, score: (a: number, b: number) => number | null): PairAlignment {
  const pairs: { a: number; b: number; score: number }[] = [];
  for (let a = 0; a < leaders; a += 1) {
    for (let b = a + 1; b < leaders; b += 1) {
      const value = score(a, b);
      if (value !== null) pairs.push({ a, b, score: value });
    }
  }
  const df = Math.max(0, leaders - 1);
  if (pairs.length === 0) return { mean: null, se: null, df, loo_min: null, loo_max: null };
  const left = Array.from({ length: leaders }, (_, out) => pairs.filter((pair) => pair.a !== out && pair.b !== out));
  const overall = mean(pairs.map((pair) => pair.score));
  if (left.some((remaining) => remaining.length === 0)) {
    return { mean: overall, se: null, df, loo_min: null, loo_max: null };
  }
  const leaveOneOut = left.map((remaining) => mean(remaining.map((pair) => pair.score)));
  const centre = mean(leaveOneOut);
  const se = Math.sqrt((df / leaders) * sum(leaveOneOut.map((value) => (value - centre) ** 2)));
  return { mean: overall, se, df, loo_min: Math.min(...leaveOneOut), loo_max: Math.max(...leaveOneOut) };
}
