import { findGroup, shownValue } from "#app/charts/find-group.ts";
import { countWord } from "#app/charts/numbers.ts";
import type { MethodId } from "#app/components/method/names.ts";
import type { Release } from "#app/privacy/release-content.ts";

/**
 * What a page says: the title is the claim, then what it means, then one question. Every number is a released one, and
 * `method` is where it is defined.
 */
export type Finding = { title: string; soWhat: string; ask: string; method: MethodId | readonly MethodId[] };

export function priorityName(release: Release, key: string): string {
  return release.strategy.priorities.find((p) => p.key === key)?.name ?? key;
}

/** Keys in the order leaders declared; the order of the strategy when too few leaders recorded intent. */
export function orderedKeys(release: Release): string[] {
  return release.declaredOrder.length ? release.declaredOrder : release.strategy.priorities.map((p) => p.key);
}

export function layerLabel(release: Release, layer: number): string {
  return release.layers.find((l) => l.layer === layer)?.label ?? `Layer ${layer}`;
}

/** "two of six priorities", at the head of a sentence or inside. */
export function ofPriorities(count: number, total: number): string {
  return `${countWord(count)} of ${countWord(total).toLowerCase()} ${total === 1 ? "priority" : "priorities"}`;
}

/** The layer furthest from the top that shows a number, else everybody: the one the answer page speaks about. */
export function farthestGroup(release: Release): { id: string; label: string } {
  const keys = orderedKeys(release);
  const layers = [...release.layers].sort((a, b) => b.layer - a.layer);
  for (const { layer, label } of layers) {
    const metrics = findGroup(release, `layer:${layer}`)?.metrics ?? {};
    if (keys.some((key) => shownValue(metrics[`carried.${key}`]) !== null)) return { id: `layer:${layer}`, label };
  }
  return { id: "all", label: "the organisation" };
}
