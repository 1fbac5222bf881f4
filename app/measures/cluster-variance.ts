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
    const ofStratum = varianceOfTotals(totals);
    variance += ofStratum.variance;
    df += ofStratum.df;
  }
  return { variance: df === 0 ? null : variance, df };
}

/**
 * The same for the units of one stratum, given their linearised totals.
 * @returns variance in squared units of the estimate and degrees of freedom G - 1; 0 and 0 for fewer than two units
 */
export function varianceOfTotals(totals: readonly number[]): { variance: number; df: number } {
  const df = totals.length - 1;
  if (df < 1) return { variance: 0, df: 0 };
  const mean = sum(totals) / totals.length;
  return { variance: (totals.length / df) * sum(totals.map((total) => (total - mean) ** 2)), df };
}
