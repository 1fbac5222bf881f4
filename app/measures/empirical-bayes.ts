import { sum } from "simple-statistics";
import { requireLength, requireNumbers, requirePositive } from "./require-numbers.ts";

export type EmpiricalBayes = {
  /** Variance between cells, DerSimonian-Laird, in squared units; 0 = every cell takes the pooled mean. */
  tau2: number;
  mean: number;
  seMean: number;
  shrunk: number[];
};

/**
 * Cells pulled towards their pooled mean, the more the noisier they are: for sorting and heat maps, never for tables or
 * trends. A shrunk value can be inverted, so it is suppressed with its cell.
 * @param input estimates in any unit and their variances above 0, one for each cell
 * @returns values in the unit of the estimates, in the same order
 * @throws RangeError for no cell, unequal lengths or a variance that is not above 0
 * @see DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177-188
 */
export function empiricalBayes(input: { estimate: readonly number[]; variance: readonly number[] }): EmpiricalBayes {
  const { estimate, variance } = input;
  requireNumbers("empiricalBayes", "estimate", estimate);
  requirePositive("empiricalBayes", "variance", variance);
  if (estimate.length === 0) throw new RangeError("empiricalBayes requires estimate with one cell or more");
  requireLength("empiricalBayes", "variance", variance, estimate.length);
  const weighted = (tau2: number) => {
    const precision = variance.map((v) => 1 / (v + tau2));
    const total = sum(precision);
    return { precision, total, mean: sum(precision.map((w, i) => (w / total) * (estimate[i] as number))) };
  };
  const fixed = weighted(0);
  const q = sum(fixed.precision.map((w, i) => w * ((estimate[i] as number) - fixed.mean) ** 2));
  const scale = fixed.total - sum(fixed.precision.map((w) => w ** 2)) / fixed.total;
  const tau2 = scale > 0 ? Math.max(0, (q - (estimate.length - 1)) / scale) : 0;
  const { mean, total } = weighted(tau2);
  const shrunk = estimate.map((value, i) => {
    const pull = (variance[i] as number) / ((variance[i] as number) + tau2);
    return (1 - pull) * value + pull * mean;
  });
  return { tau2, mean, seMean: Math.sqrt(1 / total), shrunk };
}
