import type { PublishedNumber, Release } from "#app/privacy/release-content.ts";
import { findMetric, type HeatColumn, heatColumns, shownValue } from "./find-group.ts";

export type CascadeRow = {
  column: HeatColumn;
  carried: PublishedNumber | undefined;
  /** The handover into this layer; undefined for the first. */
  attenuation: PublishedNumber | undefined;
  pointsLost: PublishedNumber | undefined;
  /** The one edge that may be coloured: the largest loss whose interval excludes zero. */
  largest: boolean;
};

export function cascadeRows(release: Release): CascadeRow[] {
  const rows = heatColumns(release, "layer").map((column, index) => ({
    column,
    carried: findMetric(release, column.id, "carried"),
    attenuation: index === 0 ? undefined : findMetric(release, column.id, "attenuation"),
    pointsLost: index === 0 ? undefined : findMetric(release, column.id, "points_lost"),
    largest: false,
  }));
  const clear = rows.filter((row) => row.attenuation?.status === "number" && row.attenuation.low > 0);
  const most = Math.max(...clear.map((row) => shownValue(row.attenuation) ?? 0));
  const largest = clear.find((row) => shownValue(row.attenuation) === most);
  return rows.map((row) => ({ ...row, largest: row === largest }));
}

export type Handover = { label: string; percent: PublishedNumber; points: PublishedNumber | undefined };

/** Every released handover whose loss is clear, of the organisation and of departments, the most points first. */
export function largestHandovers(release: Release, count: number): Handover[] {
  const name = (layer: number) => release.layers.find((l) => l.layer === layer)?.label ?? `Layer ${layer}`;
  return release.groups
    .flatMap((group) => {
      const percent = group.metrics.attenuation;
      const { layer, department, block } = group.filter;
      if (percent?.status !== "number" || percent.low <= 0 || layer === undefined || block !== undefined) return [];
      const edge = `${name(layer - 1)} to ${name(layer)}`;
      return [{ label: department ? `${department}: ${edge}` : edge, percent, points: group.metrics.points_lost }];
    })
    .sort((a, b) => (shownValue(b.points) ?? 0) - (shownValue(a.points) ?? 0))
    .slice(0, count);
}
