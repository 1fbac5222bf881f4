import { group as groupBy, transpose } from "d3-array";
import { mean, median, sum } from "simple-statistics";
import type { Key } from "./cluster-variance.ts";
import { requireLength, requireNumbers, requirePositive } from "./require-numbers.ts";
import { sampleVariance } from "./sample-variance.ts";

export type GroupAgreement = {
  group: Key;
  /** Respondents who answered every item. */
  n: number;
  /** rwg for one item, rwg(j) for several; 0-1, negative values set to 0. */
  rwg: number | null;
  /** Lindell's r*wg(j): unbiased, 1 = one answer, 0 = as the null distribution, may be negative. */
  rwg_star: number | null;
  /** Mean absolute distance from the mean and from the median, in scale points. */
  ad_mean: number | null;
  ad_median: number | null;
  /** Brown & Hauenstein's a_wg, -1 to 1; items whose mean no full spread of the scale could have are left out. */
  awg: number | null;
};

const distance = (values: number[], centre: number) => mean(values.map((value) => Math.abs(value - centre)));

function itemAwg(values: number[], variance: number, [low, high]: readonly [number, number]): number | null {
  const [k, centre] = [values.length, mean(values)];
  if (variance === 0 && (values[0] === low || values[0] === high)) return 1;
  if (centre < (low * (k - 1) + high) / k || centre > (high * (k - 1) + low) / k) return null;
  return 1 - (2 * variance) / ((((high + low) * centre - centre ** 2 - high * low) * k) / (k - 1));
}

/**
 * Agreement within each group on the items of one scale.
 * @param input ratings respondents x items in scale points (null = missing; such a row is dropped), the group of each
 *   respondent, ev = item variance under the null distribution ((c^2 - 1) / 12 when uniform), range = ends of the scale
 * @returns one entry for each group in order of appearance; all but n null below two complete rows
 * @throws RangeError for no respondent or item, ragged rows, ratings outside the range or ev not above 0
 * @see James, Demaree & Wolf (1984), JAP 69, 85; Lindell, Brandt & Whitney (1999), APM 23, 127; Burke, Finkelstein &
 *   Dusig (1999), ORM 2, 49; Brown & Hauenstein (2005), ORM 8, 165; R multilevel
 */
export function withinGroupAgreement(input: {
  ratings: readonly (readonly (number | null)[])[];
  group: readonly Key[];
  ev: number;
  range: readonly [number, number];
}): { groups: GroupAgreement[] } {
  const { ratings, group, ev, range } = input;
  const items = ratings[0]?.length ?? 0;
  if (items === 0) throw new RangeError("withinGroupAgreement requires ratings with one respondent and item or more");
  requireLength("withinGroupAgreement", "group", group, ratings.length);
  requirePositive("withinGroupAgreement", "ev", [ev]);
  if (!(range[0] < range[1])) throw new RangeError("withinGroupAgreement requires range with its low end first");
  for (const row of ratings) {
    if (row.length !== items) throw new RangeError("withinGroupAgreement requires ratings with rows of equal length");
    const given = row.filter((rating) => rating !== null);
    requireNumbers("withinGroupAgreement", "ratings", given);
    if (given.some((rating) => rating < range[0] || rating > range[1])) {
      throw new RangeError("withinGroupAgreement requires ratings within range");
    }
  }
  const groups = [...groupBy(ratings.keys(), (i) => group[i] as Key)].map(([key, members]): GroupAgreement => {
    const rows = members.map((i) => ratings[i] ?? []);
    const complete = rows.filter((row): row is number[] => row.every((rating) => rating !== null));
    const n = complete.length;
    if (n < 2) return { group: key, n, rwg: null, rwg_star: null, ad_mean: null, ad_median: null, awg: null };
    const columns = transpose<number>(complete);
    const variances = columns.map((column) => sampleVariance(column) ?? 0);
    const ratio = sum(variances) / items / ev;
    const reliable = Math.max(0, 1 - ratio) * items;
    const awg = columns.map((column, j) => itemAwg(column, variances[j] as number, range)).filter((a) => a !== null);
    return {
      group: key,
      n,
      rwg: reliable === 0 ? 0 : reliable / (reliable + ratio),
      rwg_star: 1 - ratio,
      ad_mean: mean(columns.map((column) => distance(column, mean(column)))),
      ad_median: mean(columns.map((column) => distance(column, median(column)))),
      awg: awg.length === 0 ? null : mean(awg),
    };
  });
  return { groups };
}
