import { sum } from "simple-statistics";
import type { Estimators } from "./estimators.ts";
import type { Reading } from "./generate-wave.ts";
import type { Observation } from "./observation.ts";
import type { LayerTruth } from "./planted-truth.ts";

/** Carried share of some people by intent: mean, standard error and its degrees of freedom, all on 0-1. */
export type Carried = ReturnType<Estimators["clusterMean"]>;

/** Intent-weighted meaning of one person: their part of the layer's carried share. */
export function carriedScore({ selected, meaning }: Reading, weights: readonly number[]): number {
  let score = 0;
  for (let p = 0; p < weights.length; p += 1) {
    if (selected[p] === 1) score += (weights[p] as number) * (meaning[p] ?? 0);
  }
  return score;
}

export function carriedByIntent(
  people: readonly Reading[],
  weights: readonly number[],
  estimators: Estimators,
): Carried {
  return estimators.clusterMean({
    y: people.map((person) => carriedScore(person, weights)),
    team: people.map(({ team }) => team),
  });
}

/** What drift() asks for about one priority among some people. */
export function driftInput(people: readonly Reading[], p: number, meaningFloor: number) {
  return {
    selected: people.map(({ selected }) => selected[p] as number),
    foilRate: people.map(({ foilRate }) => foilRate),
    meaning: people.map(({ meaning }) => meaning[p] ?? null),
    meaningFloor,
    team: people.map(({ team }) => team),
  };
}

/** Drift of a layer as a whole, with its interval. */
export function observeLayerDrift(
  { mean, se, df }: Carried,
  at: Pick<Observation, "layer" | "n">,
  truth: LayerTruth,
  composite: { weights: readonly number[]; floor: number },
  estimators: Estimators,
): Observation {
  const keff = 1 / sum(composite.weights.map((weight) => weight ** 2));
  const variance = (se ?? 0) ** 2;
  const { lo, hi } = estimators.scoreInterval({ estimate: mean, variance, df, n: at.n, keff, floor: composite.floor });
  const interval = lo === null || hi === null ? null : ([100 * (1 - hi), 100 * (1 - lo)] as const);
  return { ...at, metric: "layer_drift", item: 0, truth: truth.layerDrift, estimate: 100 * (1 - mean), interval };
}

/** Drift of every priority with its interval, and its part "not seen", which has none of its own. */
export function observeDrift(
  people: readonly Reading[],
  at: Pick<Observation, "layer" | "n">,
  truth: LayerTruth,
  floor: number,
  estimators: Estimators,
): Observation[] {
  return truth.drift.flatMap((planted, item): Observation[] => {
    const { drift, drift_ci, not_seen } = estimators.drift(driftInput(people, item, floor));
    const notSeen = truth.notSeen[item] as number;
    return [
      ...(drift === null
        ? []
        : [{ ...at, metric: "drift" as const, item, truth: planted, estimate: drift, interval: drift_ci }]),
      ...(not_seen === null
        ? []
        : [{ ...at, metric: "not_seen" as const, item, truth: notSeen, estimate: not_seen, interval: null }]),
    ];
  });
}

/** What is lost on the way down from the layer above; nothing where a ratio cannot be told from noise. */
export function observeAttenuation(
  parent: Carried,
  child: Carried,
  at: Pick<Observation, "layer" | "n">,
  truth: LayerTruth,
  estimators: Estimators,
): Observation[] {
  const side = ({ mean, se, df }: Carried) => ({ carried: mean, variance: (se ?? 0) ** 2, df });
  const { attenuation, ci } = estimators.attenuation({ parent: side(parent), child: side(child) });
  if (attenuation === null || truth.attenuation === null) return [];
  return [{ ...at, metric: "attenuation", item: 0, truth: truth.attenuation, estimate: attenuation, interval: ci }];
}
