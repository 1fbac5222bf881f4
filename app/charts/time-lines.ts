import type { PublishedTrend, Release } from "#app/privacy/release-content.ts";
import { findGroup, type HeatColumn } from "./find-group.ts";
import { interval, signed } from "./numbers.ts";

type Shown = { value: number; low: number; high: number };
export type TimeLine = {
  id: string;
  label: string;
  /** Every wave in order, the last one being this one; null where the group showed no number, or the items were others. */
  points: { name: string; shown: Shown | null }[];
  trend: PublishedTrend | null;
  /** The last wave asked otherwise than the one before. */
  broken: boolean;
};

/** What each group showed in every wave that this one can be compared with. */
export function timeLines(release: Release, columns: readonly HeatColumn[]): TimeLine[] {
  return columns.map(({ id, label }) => {
    const group = findGroup(release, id);
    const earlier = new Map((group?.earlier?.drift ?? []).map((point) => [point.wave, point]));
    const now = group?.metrics.drift;
    return {
      id,
      label,
      points: [
        ...release.previous.map((wave) => ({ name: wave.name, shown: earlier.get(wave.id) ?? null })),
        { name: release.wave.name, shown: now?.status === "number" ? now : null },
      ],
      trend: group?.trends?.drift ?? null,
      broken: group?.changes?.drift?.status === "break",
    };
  });
}

/** The trend in words; without one, how many waves it still takes. */
export function trendWords(trend: PublishedTrend | null, broken: boolean): string {
  if (broken) return "The wording or the options changed, so this wave begins a new series.";
  if (trend === null) return "A trend is shown from three comparable waves on.";
  const { slope, low, high, waves, straight } = trend;
  const line = `${signed(slope)} points a quarter over ${waves} waves (${interval(low, high)})`;
  return straight ? `${line}.` : `${line}, and not in a straight line.`;
}
