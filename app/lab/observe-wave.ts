import type { Estimators } from "./estimators.ts";
import type { Respondent } from "./generate-wave.ts";
import type { Observation } from "./observation.ts";
import { driftInputs, observeAttenuation, observeDrift, observeLayerDrift } from "./observe-drift.ts";
import { observeAllocation, observeLineOfSight } from "./observe-shares.ts";
import type { LayerTruth } from "./planted-truth.ts";
import { meaningFloor } from "./read-meaning.ts";
import type { Scenario } from "./scenario.ts";

/** All that the engine says about one wave, beside what was planted. A layer that nobody answered for is left out. */
export function observeWave(
  wave: readonly Respondent[],
  scenario: Scenario,
  truths: readonly LayerTruth[],
  estimators: Estimators,
): Observation[] {
  const points = scenario.declared.priorities;
  const layers = truths.map((truth, layer) => {
    const people = wave.filter((person) => person.layer === layer);
    const inputs = driftInputs(people, points.length, meaningFloor(scenario));
    const team = people.map((person) => person.team);
    const whole = people.length > 0 ? estimators.intentWeightedDrift({ priorities: inputs, points, team }) : null;
    return { truth, people, inputs, whole, at: { layer, n: people.length } };
  });
  return layers.flatMap(({ truth, people, inputs, whole, at }) => {
    if (whole === null) return [];
    const above = layers[at.layer - 1]?.whole;
    return [
      ...observeLayerDrift(whole, at, truth),
      ...observeDrift(inputs, at, truth, estimators),
      ...(above ? observeAttenuation(above, whole, at, truth, estimators) : []),
      ...observeAllocation(people, at, truth, scenario, estimators),
      observeLineOfSight(people, at, truth, estimators),
    ];
  });
}
