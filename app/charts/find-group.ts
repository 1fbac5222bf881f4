import type { MetricId, PublishedNumber, Release, ReleasedGroup } from "#app/privacy/release-content.ts";

export function findGroup(release: Release, id: string): ReleasedGroup | undefined {
  return release.groups.find((group) => group.id === id);
}

export function findMetric(release: Release, group: string, metric: MetricId): PublishedNumber | undefined {
  return findGroup(release, group)?.metrics[metric];
}

/** The value when it is a whole number on screen, else null: bands and hidden cells carry no number. */
export function shownValue(value: PublishedNumber | undefined): number | null {
  return value?.status === "number" ? value.value : null;
}

export type HeatColumn = { id: string; label: string; n: number | null };

/** Columns of a heat map: layers top down, or departments by name; a group that is not released keeps its place. */
export function heatColumns(release: Release, by: "layer" | "department"): HeatColumn[] {
  const columns =
    by === "layer"
      ? release.layers.map(({ layer, label }) => ({ id: `layer:${layer}`, label }))
      : release.departments.map((department) => ({ id: `department:${department}`, label: department }));
  return columns.map((column) => ({ ...column, n: findGroup(release, column.id)?.n ?? null }));
}
