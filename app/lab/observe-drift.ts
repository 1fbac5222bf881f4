import type { DriftInput } from "#app/measures/carried.ts";
import type { IntentWeightedDrift } from "#app/measures/intent-weighted-drift.ts";
import type { Estimators } from "./estimators.ts";
import type { Reading } from "./generate-wave.ts";
import type { Observation } from "./observation.ts";
import type { LayerTruth } from "./planted-truth.ts";

type At = Pick<Observation, "layer" | "n">;

/** What the drift measures ask for about some people, one input for each priority. */
export function driftInputs(people: readonly Reading[], priorities: number, meaningFloor: number): DriftInput[] {
  const foilRate = people.map((person) => person.foilRate);
  const team = people.map((person) => person.team);
  return Array.from({ length: priorities }, (_, p) => ({
    selected: people.map(({ selected }) => selected[p] as number),
    foilRate,
    meaning: people.map(({ meaning }) => meaning[p] ?? null),
    meaningFloor,
    team,
  }));
}

/** Drift of a layer as a whole. */
export function observeLayerDrift({ drift, drift_ci }: IntentWeightedDrift, at: At, truth: LayerTruth): Observation[] {
  if (drift === null) return [];
  return [{ ...at, metric: "layer_drift", item: 0, truth: truth.layerDrift, estimate: drift, interval: drift_ci }];
}

/** Drift of every priority with its interval, and its part "not seen", which has none of its own. */
export function observeDrift(
  inputs: readonly DriftInput[],
  at: At,
  truth: LayerTruth,
  estimators: Estimators,
): Observation[] {
  return inputs.flatMap((input, item): Observation[] => {
    const { drift, drift_ci: interval, not_seen } = estimators.drift(input);
    const [planted, notSeen] = [truth.drift[item] as number, truth.notSeen[item] as number];
    const whole: Observation[] =
      drift === null ? [] : [{ ...at, metric: "drift", item, truth: planted, estimate: drift, interval }];
    const part: Observation[] =
      not_seen === null
        ? []
        : [{ ...at, metric: "not_seen", item, truth: notSeen, estimate: not_seen, interval: null }];
    return [...whole, ...part];
  });
}

/** What is lost on the way down from the layer above; nothing where a ratio cannot be told from noise. */
export function observeAttenuation(
  parent: IntentWeightedDrift,
  child: IntentWeightedDrift,
  at: At,
  truth: LayerTruth,
  estimators: Estimators,
): Observation[] {
  if (parent.carried === null || child.carried === null || truth.attenuation === null) return [];
  const { attenuation, ci } = estimators.attenuation({
    parent: { carried: parent.carried, variance: parent.var ?? 0, df: parent.df },
    child: { carried: child.carried, variance: child.var ?? 0, df: child.df },
  });
  if (attenuation === null) return [];
  return [{ ...at, metric: "attenuation", item: 0, truth: truth.attenuation, estimate: attenuation, interval: ci }];
}
