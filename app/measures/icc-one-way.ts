import fCdf from "@stdlib/stats-base-dists-f-cdf";
import { group as groupBy } from "d3-array";
import { mean, sum } from "simple-statistics";
import type { Key } from "./cluster-variance.ts";
import { requireLength, requireNumbers } from "./require-numbers.ts";

export type IccOneWay = {
  /** ICC(1), share of the variance that lies between groups, with k0 = (N - sum n^2 / N) / (G - 1). */
  icc1_k0: number | null;
  /** The same with the mean group size, as other software has it. */
  icc1_kmean: number | null;
  /** ICC(2), reliability of the group means; no lower bound. */
  icc2: number | null;
  k0: number | null;
  msb: number | null;
  msw: number | null;
  F: number | null;
  df1: number;
  df2: number;
  p: number | null;
};

/**
 * Intraclass correlations of a one-way layout: how local to teams a score is.
 * @param input scores in any unit (null = missing, dropped) and the group of each respondent
 * @returns null where the data cannot define a value: one group, no group of two, nothing varying between or within
 * @throws RangeError for no respondent, unequal lengths or a score that is not finite
 * @see Bliese (2000), in Klein & Kozlowski (eds), Multilevel Theory; R multilevel::ICC1, ICC2
 */
export function iccOneWay({ y, group }: { y: readonly (number | null)[]; group: readonly Key[] }): IccOneWay {
  if (y.length === 0) throw new RangeError("iccOneWay requires y with one respondent or more");
  requireLength("iccOneWay", "group", group, y.length);
  const people = y.flatMap((score, i) => (score === null ? [] : [{ score, group: group[i] as Key }]));
  const scores = people.map((person) => person.score);
  requireNumbers("iccOneWay", "y", scores);
  const groups = [...groupBy(people, (person) => person.group).values()].map((members) => members.map((p) => p.score));
  const [N, G] = [people.length, groups.length];
  const [df1, df2] = [Math.max(0, G - 1), N - G];
  const none = { icc1_k0: null, icc1_kmean: null, icc2: null, k0: null, msb: null, msw: null, F: null, p: null };
  if (df1 === 0) return { ...none, df1, df2 };
  const centre = mean(scores);
  const centres = groups.map((members) =>
    members.every((score) => score === members[0]) ? members[0] : mean(members),
  );
  const alike = centres.every((value) => value === centres[0]);
  const between = sum(groups.map((members, g) => members.length * ((centres[g] as number) - centre) ** 2));
  const within = sum(groups.map((members, g) => sum(members.map((score) => (score - (centres[g] as number)) ** 2))));
  const k0 = (N - sum(groups.map((members) => members.length ** 2)) / N) / df1;
  const msb = alike ? 0 : between / df1;
  const msw = df2 === 0 ? null : within / df2;
  if (msw === null) return { ...none, k0, msb, df1, df2 };
  const icc1 = (k: number) => (msb === 0 && msw === 0 ? null : (msb - msw) / (msb + (k - 1) * msw));
  const F = msw === 0 ? null : msb / msw;
  // The upper tail of F is the lower tail of 1 / F with the degrees of freedom swapped: no digits are lost.
  const p = F === null ? null : F === 0 ? 1 : fCdf(1 / F, df2, df1);
  return {
    icc1_k0: icc1(k0),
    icc1_kmean: icc1(N / G),
    icc2: msb === 0 ? null : (msb - msw) / msb,
    k0,
    msb,
    msw,
    F,
    df1,
    df2,
    p,
  };
}
