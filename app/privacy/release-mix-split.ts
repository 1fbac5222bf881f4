import { kitagawa, type Stratum } from "#app/measures/kitagawa.ts";
import type { Compared } from "./release-changes.ts";
import type { MixSplit } from "./release-content.ts";

/** Layers with their share of the people invited and the drift that is shown; null unless every layer shows a number. */
function strataOf({ wave }: Compared, invited: ReadonlyMap<string, number>): Map<string, Stratum> | null {
  const total = [...invited.values()].reduce((sum, people) => sum + people, 0);
  const strata = new Map<string, Stratum>();
  for (const [id, people] of invited) {
    const drift = wave.numbers.get(id)?.drift;
    if (drift?.status !== "number") return null;
    strata.set(id, { share: people / total, rate: drift.value });
  }
  return strata;
}

/** People invited by layer: known to everybody, so the split tells nothing that the layers' numbers do not. */
function invitedByLayer({ wave }: Compared): Map<string, number> {
  const layers = wave.groups.filter(({ kind }) => kind === "layer");
  return new Map(layers.map(({ id, blocks }) => [id, blocks.reduce((sum, b) => sum + (wave.invited[b] ?? 0), 0)]));
}

/** How much of the organisation's change in drift happened inside layers, and how much because their sizes shifted. */
export function releaseMixSplit(before: Compared, after: Compared): MixSplit | null {
  if (after.series.carried === undefined || before.series.carried !== after.series.carried) return null;
  const [then, now] = [before, after].map((wave) => strataOf(wave, invitedByLayer(wave)));
  if (!then || !now || then.size !== now.size || [...then.keys()].some((id) => !now.has(id))) return null;
  const ids = [...then.keys()];
  const side = (strata: Map<string, Stratum>) => ids.map((id) => strata.get(id) as Stratum);
  const { within, mix } = kitagawa({ before: side(then), after: side(now) });
  return { within: Math.round(within) + 0, mix: Math.round(mix) + 0 };
}
