import type { Understanding } from "./draw-latent.ts";
import type { Seat } from "./grow-organization.ts";
import { logistic } from "./normal-integral.ts";
import { carriedTruth, intentWeights } from "./planted-truth.ts";
import type { Scenario } from "./scenario.ts";
import type { Bases } from "./solve-base.ts";
import type { Stream } from "./stream.ts";

/** Share of the intent that one person truly carries, 0-1. */
function ownCarried(understanding: readonly Understanding[], weights: readonly number[]): number {
  return understanding.reduce((sum, state, p) => sum + (state === "carried" ? (weights[p] as number) : 0), 0);
}

/** Who answers: by layer and department, and, where the scenario says so, by how much of the intent one carries. */
export function makeRespond(draw: Stream, scenario: Scenario, seats: readonly Seat[], bases: Bases) {
  const { departmentSd, dependence } = scenario.response;
  const departments = 1 + Math.max(...seats.map((seat) => seat.department));
  const effects = Array.from({ length: departments }, () => departmentSd * draw.normal());
  const weights = intentWeights(scenario);
  const mean = scenario.layers.map((layer) =>
    carriedTruth(layer).reduce((sum, carried, p) => sum + carried * (weights[p] as number), 0),
  );
  return ({ layer, department }: Seat, understanding: readonly Understanding[]): boolean => {
    const logOdds = (bases.response[layer] as number) + (effects[department] as number);
    const pull = dependence === 0 ? 0 : dependence * (ownCarried(understanding, weights) - (mean[layer] as number));
    return draw.uniform() < logistic(logOdds + pull);
  };
}
