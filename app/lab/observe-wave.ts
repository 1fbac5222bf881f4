import type { Estimators } from "./estimators.ts";
import type { Respondent } from "./generate-wave.ts";
import type { Observation } from "./observation.ts";
import { carriedByIntent, observeAttenuation, observeDrift, observeLayerDrift } from "./observe-drift.ts";
import { observeLegacyLoad, observeLineOfSight, observeSayDo } from "./observe-shares.ts";
import { intentWeights, type LayerTruth } from "./planted-truth.ts";
import { meaningFloor } from "./read-meaning.ts";
import type { Scenario } from "./scenario.ts";

/** All that the engine says about one wave, beside what was planted. A layer that nobody answered for is left out. */
export function observeWave(
  wave: readonly Respondent[],
  scenario: Scenario,
  truths: readonly LayerTruth[],
  estimators: Estimators,
): Observation[] {
  const composite = { weights: intentWeights(scenario), floor: meaningFloor(scenario) };
  const layers = truths.map((_, l) => wave.filter(({ layer }) => layer === l));
  const carried = layers.map((people) =>
    people.length > 0 ? carriedByIntent(people, composite.weights, estimators) : null,
  );
  return truths.flatMap((truth, layer) => {
    const people = layers[layer] ?? [];
    const [own, above] = [carried[layer], carried[layer - 1]];
    if (!own) return [];
    const at = { layer, n: people.length };
    return [
      observeLayerDrift(own, at, truth, composite, estimators),
      ...observeDrift(people, at, truth, composite.floor, estimators),
      ...(above ? observeAttenuation(above, own, at, truth, estimators) : []),
      ...observeSayDo(people, at, truth, scenario, estimators),
      observeLegacyLoad(people, at, truth, scenario, estimators),
      observeLineOfSight(people, at, truth, estimators),
    ];
  });
}
