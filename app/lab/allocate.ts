import type { Scenario } from "./scenario.ts";
import { dirichlet, type Stream } from "./stream.ts";

/** Shares that add up to 1, as points of 100 in whole steps: the largest remainders get the steps left over. */
export function roundToSteps(shares: readonly number[], step: number): number[] {
  const exact = shares.map((share) => (share * 100) / step);
  const whole = exact.map(Math.floor);
  const left = Math.round(100 / step) - whole.reduce((sum, steps) => sum + steps, 0);
  const byRemainder = exact.map((steps, option) => ({ option, remainder: steps - Math.floor(steps) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder);
  const raised = new Set(byRemainder.slice(0, left).map(({ option }) => option));
  return whole.map((steps, option) => step * (steps + (raised.has(option) ? 1 : 0)));
}

/** 100 points of everybody: teams vary around the layer's planted means, people around their team's. */
export function makeAllocate(draw: Stream, { layers, allocation }: Scenario) {
  const planted = layers.map(({ points }) => points.map((value) => value / 100));
  const teamMeans = new Map<number, number[]>();
  return (layer: number, team: number): number[] => {
    const own = planted[layer] as number[];
    const means = teamMeans.get(team) ?? (layer === 0 ? own : dirichlet(draw, own, allocation.teamConcentration));
    teamMeans.set(team, means);
    return roundToSteps(dirichlet(draw, means, allocation.personConcentration), allocation.step);
  };
}

/** Points of somebody who spreads them without thinking. */
export function allocateBlindly(draw: Stream, { declared, allocation }: Scenario): number[] {
  const options = declared.priorities.length + 4;
  const even = Array.from({ length: options }, () => 1 / options);
  return roundToSteps(dirichlet(draw, even, allocation.personConcentration), allocation.step);
}
