import type { Declared } from "#app/measures/declared-points.ts";
import { droppedItems } from "#app/measures/totals-layout.ts";
import { allocationKeys, type StrategyContent } from "#surveys/strategy.ts";
import type { Scale } from "./shown-number.ts";

/** The leaders' own side of a resource gap, rounded; null when it may not be used. */
export type LeadersShare = { share: number; margin: number } | null;
/** A released metric that is one measure on the scale people read; scale null = nothing to compare it with. */
export type CatalogEntry = { id: string; source: string; scale: Scale | null };

/** Every released metric but drift and the handovers, which are built from two measures each. */
export function metricCatalog(
  strategy: StrategyContent,
  declared: Declared,
  leaders: readonly LeadersShare[],
): CatalogEntry[] {
  const { points } = declared;
  const priorityKeys = strategy.priorities.map(({ key }) => key);
  const onPriorities = priorityKeys.reduce((total, key) => total + (points?.[key] ?? 0), 0);
  const gap = (say: number): Scale | null => (points === null ? null : { unit: "points", sign: 1, shift: -say });
  // A single choice offers no legacy item: whatever is not a priority is "other".
  const topic = (key: string) => (key === "other" ? 100 - onPriorities : (points?.[key] ?? 0));
  const choices = (channel: string) =>
    [...priorityKeys, "other"].map((key) => ({
      id: `saydo.${channel}.${key}`,
      source: `${channel}.${key}`,
      scale: gap(topic(key)),
    }));
  const sanctioned = droppedItems(strategy).reduce(
    (total, item) => total + (item.decision === "stop" ? 0 : item.points),
    0,
  );
  return [
    ...allocationKeys(strategy).map((key) => ({
      id: `saydo.time.${key}`,
      source: `time.${key}`,
      scale: gap(points?.[key] ?? 0),
    })),
    { id: "shortfall.time", source: "time", scale: points && { unit: "points", sign: -1, shift: onPriorities } },
    ...choices("attention"),
    ...choices("recognition"),
    ...priorityKeys.map((key, p): CatalogEntry => {
      const own = leaders[p] ?? null;
      const scale = own && {
        unit: "points" as const,
        sign: 1 as const,
        shift: -100 * own.share,
        shiftMargin: 100 * own.margin,
      };
      return { id: `saydo.resource.${key}`, source: `resource.${key}`, scale };
    }),
    { id: "legacy_load", source: "legacy_load", scale: { unit: "points", sign: 1, shift: -sanctioned } },
    ...strategy.legacyItems.map(
      ({ key }): CatalogEntry => ({
        id: `lure.${key}`,
        source: `lure.${key}`,
        scale: { unit: "percent", sign: 1, shift: 0 },
      }),
    ),
    ...priorityKeys.map(
      (key): CatalogEntry => ({
        id: `dont_know.${key}`,
        source: `dont_know.${key}`,
        scale: { unit: "percent", sign: 1, shift: 0 },
      }),
    ),
    { id: "line_of_sight", source: "line_of_sight", scale: { unit: "score", sign: 1, shift: 0 } },
  ];
}
