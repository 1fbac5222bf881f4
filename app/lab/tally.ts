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

/** Adds tallies of the same condition: every field is a count or a sum, but those that name the condition. */
export function addTallies<T extends object>(tallies: readonly T[], condition: readonly (keyof T)[]): T[] {
  const merged = new Map<string, T>();
  for (const tally of tallies) {
    const key = JSON.stringify(condition.map((name) => tally[name]));
    const sofar = merged.get(key);
    const sums = Object.entries(tally).map(([name, value]) => {
      const fixed = sofar === undefined || condition.includes(name as keyof T);
      return [name, fixed ? value : (sofar[name as keyof T] as number) + (value as number)];
    });
    merged.set(key, Object.fromEntries(sums) as T);
  }
  return [...merged.values()];
}
