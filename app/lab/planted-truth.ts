import { sum } from "simple-statistics";
import type { Scenario } from "./scenario.ts";

/** Weights of the priorities in the intent, adding up to 1. */
export function intentWeights({ declared }: Scenario): number[] {
  const total = sum(declared.priorities);
  return declared.priorities.map((points) => points / total);
}

/** Share of a layer who carry each priority: they know it and read it as intended. */
export function carriedTruth({ seen, read }: Scenario["layers"][number]): number[] {
  return seen.map((share, p) => share * (read[p] as number));
}

/** The declared points of every option: the priorities, protect, deprioritise, stop, other. */
export function declaredPoints({ declared }: Scenario): number[] {
  return [...declared.priorities, declared.protect, declared.deprioritise, declared.stop, declared.other];
}

/** Positions of the options that lost their place: deprioritise and stop. */
export function droppedOptions({ declared }: Scenario): [number, number] {
  return [declared.priorities.length + 1, declared.priorities.length + 2];
}

/** What a perfect measurement would show of one layer, in points of 100. */
export type LayerTruth = {
  drift: number[];
  layerDrift: number;
  notSeen: number[];
  /** Percent lost on the way down from the layer above; null for layer 0 and where that layer carries nothing. */
  attenuation: number | null;
  /** By option. */
  gap: number[];
  legacyLoad: number;
  lineOfSight: number;
};

export function plantedTruth(scenario: Scenario): LayerTruth[] {
  const weights = intentWeights(scenario);
  const declared = declaredPoints(scenario);
  const [deprioritise, stop] = droppedOptions(scenario);
  const carried = scenario.layers.map((layer) => sum(carriedTruth(layer).map((c, p) => c * (weights[p] as number))));
  const sanctioned = scenario.declared.deprioritise + scenario.declared.stop;
  return scenario.layers.map((layer, l) => {
    const [own, above] = [carried[l] as number, carried[l - 1] ?? 0];
    return {
      drift: carriedTruth(layer).map((c) => 100 * (1 - c)),
      layerDrift: 100 * (1 - own),
      notSeen: layer.seen.map((share) => 100 * (1 - share)),
      attenuation: above > 0 ? 100 * (1 - own / above) : null,
      gap: layer.points.map((points, option) => points - (declared[option] as number)),
      legacyLoad: (layer.points[deprioritise] as number) + (layer.points[stop] as number) - sanctioned,
      lineOfSight: layer.lineOfSight,
    };
  });
}
