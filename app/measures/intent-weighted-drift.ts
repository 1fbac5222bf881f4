import { sum } from "simple-statistics";
import { carriedShare, type DriftInput } from "./carried.ts";
import { clusterVariance, type Key } from "./cluster-variance.ts";
import { requireLength } from "./require-numbers.ts";
import { scoreInterval } from "./score-interval.ts";

export type IntentWeightedDrift = {
  /** Intent-weighted carried share with its variance and degrees of freedom. */
  carried: number | null;
  var: number | null;
  df: number;
  /** Points of 100. */
  drift: number | null;
  drift_ci: [number, number] | null;
};

/** Shares of the intended points by priority; throws unless they are 0 or more and add up to more than 0. */
export function intentWeights(caller: string, points: readonly number[]): number[] {
  const total = sum([...points]);
  if (!(total > 0 && Number.isFinite(total)) || points.some((point) => point < 0)) {
    throw new RangeError(`${caller} requires intent points of 0 or more that add up to more than 0`);
  }
  return points.map((point) => point / total);
}

/**
 * Drift of one layer over all priorities, each counting by the points the leaders meant for it.
 * @param input one drift input for each priority, of the same people in the same order; the leaders' points
 * @returns nulls when the carried share of a priority that counts is not defined; no interval for a single respondent
 * @throws RangeError for unequal numbers of priorities or people, or points that add up to 0
 * @see measurement design 2.1
 */
export function intentWeightedDrift(input: {
  priorities: readonly DriftInput[];
  points: readonly number[];
  team?: readonly Key[] | null;
}): IntentWeightedDrift {
  const { priorities, points, team = null } = input;
  if (points.length !== priorities.length)
    throw new RangeError("intentWeightedDrift requires points for each priority");
  const weights = intentWeights("intentWeightedDrift", points);
  const n = priorities[0]?.selected.length ?? 0;
  requireLength("intentWeightedDrift", "team", team, n);
  if (priorities.some((priority) => priority.selected.length !== n)) {
    throw new RangeError("intentWeightedDrift requires priorities of the same people");
  }
  const counted = priorities
    .map((priority, p) => ({ ...carriedShare(priority), weight: weights[p] as number }))
    .filter((part) => part.weight > 0);
  if (counted.some((part) => part.carried === null)) {
    return { carried: null, var: null, df: 0, drift: null, drift_ci: null };
  }
  const carried = sum(counted.map((part) => part.weight * (part.carried as number)));
  const influence = Array.from({ length: n }, (_, i) =>
    sum(counted.map((part) => part.weight * (part.carriedInfluence?.[i] as number))),
  );
  const { variance, df } = clusterVariance(influence, team);
  const floor = sum(counted.map((part) => part.weight * part.floor));
  const keff = 1 / sum(weights.map((weight) => weight ** 2));
  const { lo, hi } = scoreInterval({ estimate: carried, variance: variance ?? 0, df, n, keff, floor });
  const drift_ci: [number, number] | null = lo === null || hi === null ? null : [100 * (1 - hi), 100 * (1 - lo)];
  return { carried, var: variance, df, drift: 100 * (1 - carried), drift_ci };
}
