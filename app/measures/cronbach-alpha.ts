import { transpose } from "d3-array";
import { mean, sampleCorrelation, sum } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";
import { sampleVariance } from "./sample-variance.ts";

export type CronbachAlpha = {
  alpha: number | null;
  /** Alpha of the items that vary: other software drops constant items. */
  alpha_psych: number | null;
  /** Standardised alpha and mean correlation of the items that vary. */
  alpha_std: number | null;
  mean_r: number | null;
};

function rawAlpha(columns: readonly (readonly number[])[]): number | null {
  const count = columns.length;
  const totals = (columns[0] ?? []).map((_, i) => sum(columns.map((column) => column[i] as number)));
  const total = sampleVariance(totals);
  if (count < 2 || !total) return null;
  return (count / (count - 1)) * (1 - sum(columns.map((column) => sampleVariance(column) ?? 0)) / total);
}

/**
 * Cronbach's alpha: how consistently the items of one scale vary together.
 * @param input respondents x items, in scale points, reversed items already flipped; a row with a null is dropped
 * @returns no unit, at most 1 (negative hints at a mis-keyed item); null below two complete rows or when total scores do
 *   not vary
 * @throws RangeError for no respondent, fewer than two items or rows of unequal length
 * @see Cronbach (1951), Psychometrika 16, 297-334, https://doi.org/10.1007/BF02310555
 */
export function cronbachAlpha({ items }: { items: readonly (readonly (number | null)[])[] }): CronbachAlpha {
  const count = items[0]?.length ?? 0;
  if (count < 2) throw new RangeError("cronbachAlpha requires items with one respondent and two items or more");
  for (const row of items) {
    if (row.length !== count) throw new RangeError("cronbachAlpha requires items with rows of equal length");
    requireNumbers(
      "cronbachAlpha",
      "items",
      row.filter((answer) => answer !== null),
    );
  }
  const complete = items.filter((row): row is number[] => row.every((answer) => answer !== null));
  if (complete.length < 2) return { alpha: null, alpha_psych: null, alpha_std: null, mean_r: null };
  const columns = transpose<number>(complete);
  const varying = columns.filter((column) => sampleVariance(column) !== 0);
  const correlations = varying.flatMap((one, i) => varying.slice(i + 1).map((two) => sampleCorrelation(one, two)));
  const r = correlations.length === 0 ? null : mean(correlations);
  const spread = r === null ? 0 : 1 + (varying.length - 1) * r;
  return {
    alpha: rawAlpha(columns),
    alpha_psych: rawAlpha(varying),
    alpha_std: r === null || spread <= 0 ? null : (varying.length * r) / spread,
    mean_r: r,
  };
}
