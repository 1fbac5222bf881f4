import { sum } from "simple-statistics";
import { clusterVariance, type Key } from "./cluster-variance.ts";
import { requireLength, requireNumbers, requireWeights } from "./require-numbers.ts";

export type ClusterMeanInput = {
  /** One value for each respondent. */
  y: readonly number[];
  w?: readonly number[] | null;
  team?: readonly Key[] | null;
  stratum?: readonly Key[] | null;
};

/**
 * Weighted mean with teams as ultimate clusters within strata.
 * @returns mean and se in the unit of y; df = sum over strata with two or more teams of (teams - 1); se null when df is 0
 * @throws RangeError for no respondent, unequal lengths or weights that are not above 0
 * @see Korn & Graubard (1998), Survey Methodology 24, 193-201; R survey::svymean
 */
export function clusterMean({ y, w = null, team = null, stratum = null }: ClusterMeanInput) {
  requireNumbers("clusterMean", "y", y);
  if (y.length === 0) throw new RangeError("clusterMean requires y with one respondent or more");
  requireWeights("clusterMean", w, y.length);
  requireLength("clusterMean", "team", team, y.length);
  requireLength("clusterMean", "stratum", stratum, y.length);
  const weight = w ?? y.map(() => 1);
  const total = sum([...weight]);
  const mean = sum(y.map((value, i) => value * (weight[i] as number))) / total;
  const { variance, df } = clusterVariance(
    y.map((value, i) => ((weight[i] as number) * (value - mean)) / total),
    team,
    stratum,
  );
  return { mean, se: variance === null ? null : Math.sqrt(variance), df };
}
