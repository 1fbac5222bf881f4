import { group } from "d3-array";
import { sum } from "simple-statistics";

/** What marks a respondent's team or stratum: any value compared by identity. */
export type Key = string | number;

/**
 * Variance of a total of linearised person values, with teams as ultimate clusters drawn with replacement.
 * Fewer than two teams, or no team at all: persons are the units. A stratum with a single team adds nothing.
 * @param influence linearised person values (their sum is about 0), one for each respondent
 * @param team team of each respondent, or null
 * @param stratum stratum of each respondent, or null for one stratum, the cell
 * @returns variance in squared units of the estimate and degrees of freedom sum(G - 1); variance null when df is 0
 * @see Korn & Graubard (1998), Survey Methodology 24, 193-201; Wolter (2007), Introduction to Variance Estimation
 */
export function clusterVariance(
  influence: readonly number[],
  team: readonly Key[] | null,
  stratum: readonly Key[] | null = null,
): { variance: number | null; df: number } {
  const clustered = team !== null && new Set(team).size > 1;
  const people = influence.map((value, i) => ({
    value,
    unit: clustered ? (team[i] as Key) : i,
    stratum: stratum?.[i] ?? 0,
  }));
  let variance = 0;
  let df = 0;
  for (const members of group(people, (person) => person.stratum).values()) {
    const totals = [...group(members, (person) => person.unit).values()].map((unit) => sum(unit.map((p) => p.value)));
    if (totals.length < 2) continue;
    const mean = sum(totals) / totals.length;
    variance += (totals.length / (totals.length - 1)) * sum(totals.map((total) => (total - mean) ** 2));
    df += totals.length - 1;
  }
  return { variance: df === 0 ? null : variance, df };
}
