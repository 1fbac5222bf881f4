import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { sum } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";

const phi = (z: number) => normalCdf(z, 0, 1);
const z = (share: number) => normalQuantile(share, 0, 1);

/** Quantile of sorted replicates, interpolated on the normal scale as R's boot does; the extremes at the ends. */
function replicateQuantile(sorted: readonly number[], share: number): number {
  const last = sorted.length;
  const place = (last + 1) * share;
  const below = Math.floor(place);
  if (below < 1) return sorted[0] as number;
  if (below >= last) return sorted[last - 1] as number;
  const [low, high] = [sorted[below - 1] as number, sorted[below] as number];
  const [from, to] = [z(below / (last + 1)), z((below + 1) / (last + 1))];
  return low + ((z(share) - from) / (to - from)) * (high - low);
}

/**
 * Percentile and BCa intervals from given bootstrap replicates: for non-smooth extras only (tau, A, Jensen-Shannon), with
 * 20 teams or more; means have the score interval.
 * @param input estimate and its replicates in one unit, jackInfluence = (n - 1)(estimate - leave-one-out) for each unit,
 *   level of confidence such as 0.95
 * @returns both intervals in the unit of the estimate; bca null when every replicate lies on one side of the estimate or
 *   no unit has influence
 * @throws RangeError for no replicate, a value that is not finite or a level outside (0, 1)
 * @see Efron (1987), JASA 82, 171-185; R boot::boot.ci
 */
export function bootstrapInterval(input: {
  estimate: number;
  replicates: readonly number[];
  jackInfluence: readonly number[];
  level?: number;
}): { percentile: [number, number]; bca: [number, number] | null } {
  const { estimate, replicates, jackInfluence, level = 0.95 } = input;
  requireNumbers("bootstrapInterval", "estimate", [estimate]);
  requireNumbers("bootstrapInterval", "replicates", replicates);
  requireNumbers("bootstrapInterval", "jackInfluence", jackInfluence);
  if (replicates.length === 0) throw new RangeError("bootstrapInterval requires replicates with one entry or more");
  if (!(level > 0 && level < 1)) throw new RangeError("bootstrapInterval requires level strictly between 0 and 1");
  const sorted = [...replicates].sort((a, b) => a - b);
  const ends = [(1 - level) / 2, (1 + level) / 2] as const;
  const between = (map: (end: number) => number): [number, number] => [
    replicateQuantile(sorted, map(ends[0])),
    replicateQuantile(sorted, map(ends[1])),
  ];
  const percentile = between((end) => end);
  const below = sorted.filter((replicate) => replicate < estimate).length / sorted.length;
  // Relative to the largest influence: cubes of tiny ones would underflow.
  const largest = Math.max(0, ...jackInfluence.map(Math.abs));
  if (below === 0 || below === 1 || largest === 0) return { percentile, bca: null };
  const influence = jackInfluence.map((value) => value / largest);
  const acceleration = sum(influence.map((l) => l ** 3)) / (6 * sum(influence.map((l) => l ** 2)) ** 1.5);
  const bias = z(below);
  const corrected = ends.map((end) => 1 - acceleration * (bias + z(end)));
  if (corrected.some((scale) => scale <= 0)) return { percentile, bca: null };
  const bca = between((end) => phi(bias + (bias + z(end)) / (1 - acceleration * (bias + z(end)))));
  return { percentile, bca };
}
