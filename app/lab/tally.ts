import type { MetricId, Observation } from "./observation.ts";

/** Sums over replicates of one metric in one layer for one priority: all that bias, RMSE, coverage and width need. */
export type Tally = {
  metric: MetricId;
  layer: number;
  item: number;
  truth: number;
  replicates: number;
  n: number;
  error: number;
  errorSquared: number;
  intervals: number;
  covered: number;
  width: number;
};

const tallyKey = ({ metric, layer, item }: Pick<Tally, "metric" | "layer" | "item">) => `${metric}/${layer}/${item}`;

/** Fewer answers than this are never shown as a number, so they are not judged either. */
const LEAST_ANSWERS = 5;

export function addObservation(tallies: Map<string, Tally>, seen: Observation): void {
  if (seen.n < LEAST_ANSWERS) return;
  const { metric, layer, item, truth } = seen;
  const none = { replicates: 0, n: 0, error: 0, errorSquared: 0, intervals: 0, covered: 0, width: 0 };
  const tally = tallies.get(tallyKey(seen)) ?? { metric, layer, item, truth, ...none };
  const error = seen.estimate - truth;
  tally.replicates += 1;
  tally.n += seen.n;
  tally.error += error;
  tally.errorSquared += error ** 2;
  if (seen.interval !== null) {
    const [low, high] = seen.interval;
    tally.intervals += 1;
    tally.covered += low <= truth && truth <= high ? 1 : 0;
    tally.width += high - low;
  }
  tallies.set(tallyKey(seen), tally);
}

/** Adds up the tallies of several parts of a study. */
export function mergeTallies(parts: readonly (readonly Tally[])[]): Tally[] {
  const merged = new Map<string, Tally>();
  for (const part of parts) {
    for (const tally of part) {
      const sofar = merged.get(tallyKey(tally));
      merged.set(tallyKey(tally), sofar === undefined ? { ...tally } : added(sofar, tally));
    }
  }
  return [...merged.values()];
}

function added(a: Tally, b: Tally): Tally {
  return {
    ...a,
    replicates: a.replicates + b.replicates,
    n: a.n + b.n,
    error: a.error + b.error,
    errorSquared: a.errorSquared + b.errorSquared,
    intervals: a.intervals + b.intervals,
    covered: a.covered + b.covered,
    width: a.width + b.width,
  };
}
