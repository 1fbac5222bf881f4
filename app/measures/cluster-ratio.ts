import { sum } from "simple-statistics";
import { clusterVariance, type Key } from "./cluster-variance.ts";
import { requireLength, requireNumbers, requireWeights, SMALLEST } from "./require-numbers.ts";

export type ClusterRatioInput = {
  num: readonly number[];
  den: readonly number[];
  w?: readonly number[] | null;
  team?: readonly Key[] | null;
  stratum?: readonly Key[] | null;
};

/**
 * Ratio of two weighted totals, linearised, with teams as ultimate clusters.
 * @returns ratio without unit, its se and df; ratio and se null when the denominators add up to 0; se null when df is 0
 * @throws RangeError for no respondent, unequal lengths or weights that are not above 0
 * @see Wolter (2007), Introduction to Variance Estimation; R survey::svyratio
 */
export function clusterRatio({ num, den, w = null, team = null, stratum = null }: ClusterRatioInput) {
  requireNumbers("clusterRatio", "num", num);
  requireNumbers("clusterRatio", "den", den);
  if (num.length === 0) throw new RangeError("clusterRatio requires num with one respondent or more");
  requireLength("clusterRatio", "den", den, num.length);
  requireWeights("clusterRatio", w, num.length);
  requireLength("clusterRatio", "team", team, num.length);
  requireLength("clusterRatio", "stratum", stratum, num.length);
  const weight = w ?? num.map(() => 1);
  const total = sum(den.map((value, i) => value * (weight[i] as number)));
  if (Math.abs(total) < SMALLEST) return { ratio: null, se: null, df: 0 };
  const ratio = sum(num.map((value, i) => value * (weight[i] as number))) / total;
  const { variance, df } = clusterVariance(
    num.map((value, i) => ((weight[i] as number) * (value - ratio * (den[i] as number))) / total),
    team,
    stratum,
  );
  return { ratio, se: variance === null ? null : Math.sqrt(variance), df };
}
