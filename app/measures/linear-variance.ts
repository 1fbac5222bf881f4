import type { GroupTotals } from "./group-totals.ts";
import { productIndex, type TotalsLayout } from "./totals-layout.ts";

/** Slope of an estimate in the sums it is a function of: entries [position among the person values, slope]. */
export type Gradient = readonly (readonly [position: number, slope: number])[];

/** Below this a variance is what subtraction leaves of equal numbers. */
const NOISE = 1e-18;
const settled = (variance: number) => (variance < NOISE ? 0 : variance);

/** A block's share of the linearised total, and how many people it has. */
export type Unit = { block: number; value: number; people: number };
/** Variance with its degrees of freedom, and what each block that has people adds to the linearised total. */
export type Linearised = { variance: number | null; df: number; influence: ReadonlyMap<number, number> };

/**
 * Variance of a total of linearised values from the totals of blocks, each an ultimate cluster drawn with replacement; with
 * a single block people are the units. The same numbers as clusterVariance over people, without the people.
 * @param within sum of squares of the linearised values of the people, for the case of a single block
 * @see Korn & Graubard (1998), Survey Methodology 24, 193-201; measurement design 8
 */
export function clusteredVariance(units: readonly Unit[], within: () => number): Linearised {
  const present = units.filter(({ people }) => people > 0);
  const influence = new Map(present.map(({ block, value }) => [block, value]));
  const [only] = present;
  if (only === undefined) return { variance: null, df: 0, influence };
  if (present.length === 1) {
    const { people, value } = only;
    if (people < 2) return { variance: null, df: 0, influence };
    const variance = settled((people / (people - 1)) * (within() - value ** 2 / people));
    return { variance, df: people - 1, influence };
  }
  const G = present.length;
  const mean = present.reduce((sum, { value }) => sum + value, 0) / G;
  const spread = present.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  return { variance: settled((G / (G - 1)) * spread), df: G - 1, influence };
}

const along = (gradient: Gradient, totals: Float64Array, layout: TotalsLayout) =>
  gradient.reduce((sum, [position, slope]) => sum + slope * (totals[layout.sums + position] as number), 0);

/** Variance of an estimate that is a function of the sums over people with a tick list. */
export function linearVariance({ layout, members }: GroupTotals, gradient: Gradient) {
  const units = members.map(({ block, totals, weight }) => ({
    block,
    value: weight * along(gradient, totals, layout),
    people: totals[layout.sums] as number,
  }));
  return clusteredVariance(units, () => {
    const { totals, weight } = members.find(
      (member) => (member.totals[layout.sums] as number) > 0,
    ) as (typeof members)[0];
    let squares = 0;
    for (const [i, a] of gradient)
      for (const [j, b] of gradient) squares += a * b * (totals[productIndex(layout, i, j)] as number);
    return weight ** 2 * squares;
  });
}
