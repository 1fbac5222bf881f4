import type { CatalogEntry } from "./metric-catalog.ts";

/** A released metric that can be followed over waves: what it is read from, and which way it points. */
export type ComparableMetric = { id: string; source: string; sign: 1 | -1 };

/** Drift and its kin, then everything in the catalogue. A remainder or a ratio of shown numbers has no series of its own. */
export function comparableMetrics(
  priorityKeys: readonly string[],
  catalog: readonly CatalogEntry[],
): ComparableMetric[] {
  const suffixes = ["", ...priorityKeys.map((key) => `.${key}`)];
  return [
    ...suffixes.flatMap((suffix): ComparableMetric[] => [
      { id: `drift${suffix}`, source: `carried${suffix}`, sign: -1 },
      { id: `carried${suffix}`, source: `carried${suffix}`, sign: 1 },
      { id: `not_seen${suffix}`, source: `seen${suffix}`, sign: -1 },
    ]),
    ...catalog.flatMap(({ id, source, scale }): ComparableMetric[] =>
      scale === null ? [] : [{ id, source, sign: scale.sign }],
    ),
  ];
}
