import chiSquaredQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import type { CandidateGroup } from "#app/measures/candidate-groups.ts";
import { waveTrend } from "#app/measures/wave-trend.ts";
import type { ComparableMetric } from "./comparable-metrics.ts";
import type { Compared } from "./release-changes.ts";
import type { EarlierNumber, PublishedTrend, ReleasedGroup } from "./release-content.ts";

const DAYS_IN_QUARTER = 91;
const LEAST_WAVES = 3;
const NORMAL = 1.959963984540054;

type Point = { wave: string; day: number; value: number; low: number; high: number; variance: number };

function pointOf({ wave }: Compared, groupId: string, { id, source }: ComparableMetric): Point | null {
  const shown = wave.numbers.get(groupId)?.[id];
  const allowed = wave.cells.get(source)?.get(groupId);
  if (shown?.status !== "number" || allowed === undefined || allowed.status === "hidden") return null;
  const { value, low, high } = shown;
  const day = Date.parse(wave.options.wave.closedOn) / 86_400_000;
  return { wave: wave.options.wave.id, day, value, low, high, variance: 100 ** 2 * allowed.variance };
}

/**
 * What a group showed in earlier comparable waves, and the straight line through all of them: weighted least squares of the
 * shown numbers with their known variances, points in a quarter.
 * @param waves oldest first; the last one is the wave that is being released
 */
function seriesOf(
  metric: ComparableMetric,
  groupId: string,
  waves: readonly Compared[],
): { earlier: EarlierNumber[]; trend: PublishedTrend | null } {
  const signature = waves[waves.length - 1]?.series[metric.source];
  const points = waves.flatMap((wave) => {
    const same = signature !== undefined && wave.series[metric.source] === signature;
    return (same ? pointOf(wave, groupId, metric) : null) ?? [];
  });
  const earlier = points.slice(0, -1).map(({ wave, value, low, high }) => ({ wave, value, low, high }));
  if (points.length < LEAST_WAVES) return { earlier, trend: null };
  const first = points[0]?.day ?? 0;
  const line = waveTrend({
    t: points.map(({ day }) => (day - first) / DAYS_IN_QUARTER),
    y: points.map(({ value }) => value),
    v: points.map(({ variance }) => variance),
  });
  if (line === null) return { earlier, trend: null };
  const margin = NORMAL * line.se_known;
  const straight = line.Q <= chiSquaredQuantile(0.95, points.length - 2);
  const [slope, low, high] = [Math.round(line.slope), Math.floor(line.slope - margin), Math.ceil(line.slope + margin)];
  return { earlier, trend: { waves: points.length, slope: slope + 0, low: low + 0, high: high + 0, straight } };
}

/** Followed over waves: drift of layers and of everybody. Finer groups change too much from wave to wave to be followed. */
const isFollowed = ({ kind }: CandidateGroup) => kind === "all" || kind === "layer";

export function releaseSeries(
  group: CandidateGroup,
  metrics: readonly ComparableMetric[],
  waves: readonly Compared[],
): Pick<ReleasedGroup, "earlier" | "trends"> {
  if (!isFollowed(group) || waves.length === 0) return {};
  const [earlier, trends]: [Record<string, EarlierNumber[]>, Record<string, PublishedTrend>] = [{}, {}];
  for (const metric of metrics) {
    const series = seriesOf(metric, group.id, waves);
    if (series.earlier.length > 0) earlier[metric.id] = series.earlier;
    if (series.trend !== null) trends[metric.id] = series.trend;
  }
  return { earlier, trends };
}
