import { kitagawaSplit } from "#app/measures/kitagawa-split.ts";
import type { Compared } from "./release-changes.ts";
import type { MixSplit } from "./release-content.ts";

/** Layers with the people invited and the drift that is shown: known to everybody, so the split tells nothing new. */
function layersOf({ wave }: Compared): Map<string, { rate: number | null; people: number }> {
  const layers = wave.groups.filter(({ kind }) => kind === "layer");
  return new Map(
    layers.map(({ id, blocks }) => {
      const drift = wave.numbers.get(id)?.drift;
      const people = blocks.reduce((sum, block) => sum + (wave.invited[block] ?? 0), 0);
      return [id, { rate: drift?.status === "number" ? drift.value : null, people }];
    }),
  );
}

/**
 * How much of the organisation's change in drift happened inside layers, and how much because their sizes shifted.
 * @returns null where the series breaks, or a layer with people shows no number
 */
export function releaseMixSplit(before: Compared, after: Compared): MixSplit | null {
  if (after.series.carried === undefined || before.series.carried !== after.series.carried) return null;
  const [then, now] = [layersOf(before), layersOf(after)];
  const none = { rate: null, people: 0 };
  const split = kitagawaSplit(
    [...new Set([...then.keys(), ...now.keys()])].map((id) => ({
      before: then.get(id) ?? none,
      after: now.get(id) ?? none,
    })),
  );
  return split && { within: Math.round(split.within) + 0, mix: Math.round(split.mix) + 0 };
}
