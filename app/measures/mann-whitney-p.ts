import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { rollup } from "d3-array";
import { sum } from "simple-statistics";

/** Up to this size of the smaller group, and without ties, every arrangement is counted. */
const EXACT_SIZE = 8;

/** Shares of all arrangements of n and m distinct values with each number of won pairs, 0 to n m. */
function winShares(n: number, m: number): number[] {
  // Rows by size of the first group; Gaussian binomial recurrence over the second, as shares so that nothing overflows.
  let rows: number[][] = Array.from({ length: n + 1 }, () => [1]);
  for (let second = 1; second <= m; second += 1) {
    const next: number[][] = [[1]];
    for (let first = 1; first <= n; first += 1) {
      const [shorter, narrower] = [next[first - 1] as number[], rows[first] as number[]];
      const share = first / (first + second);
      next.push(
        Array.from(
          { length: first * second + 1 },
          (_, wins) => share * (shorter[wins - second] ?? 0) + (1 - share) * (narrower[wins] ?? 0),
        ),
      );
    }
    rows = next;
  }
  return rows[n] as number[];
}

/**
 * Two-sided p value of the Mann-Whitney test: exact for a group of up to eight without ties, else normal with the
 * correction for ties.
 * @param wins pairs in which the first sample is the larger, ties counted one half
 * @returns p 0-1; 1 when all values are equal
 * @see Mann & Whitney (1947), Annals of Mathematical Statistics 18, 50-60; scipy.stats.mannwhitneyu
 */
export function mannWhitneyP(x: readonly number[], y: readonly number[], wins: number): number {
  const [n, m] = [x.length, y.length];
  const tied = [
    ...rollup(
      [...x, ...y],
      (same) => same.length,
      (value) => value,
    ).values(),
  ];
  const larger = Math.max(wins, n * m - wins);
  if (Math.min(n, m) <= EXACT_SIZE && tied.every((count) => count === 1)) {
    const shares = n <= m ? winShares(n, m) : winShares(m, n);
    return Math.min(1, 2 * sum(shares.slice(larger)));
  }
  const all = n + m;
  const variance = ((n * m) / 12) * (all + 1 - sum(tied.map((count) => count ** 3 - count)) / (all * (all - 1)));
  if (tied.length === 1) return 1;
  return Math.min(1, 2 * normalCdf(-(larger - (n * m) / 2) / Math.sqrt(variance), 0, 1));
}
