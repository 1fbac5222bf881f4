import type { GroupTotals } from "./group-totals.ts";
import { productIndex } from "./totals-layout.ts";

/** Slope of an estimate in the sums it is a function of: entries [position among the person values, slope]. */
export type Gradient = readonly (readonly [position: number, slope: number])[];

/** Below this a variance is what subtraction leaves of equal numbers. */
const NOISE = 1e-18;
const settled = (variance: number) => (variance < NOISE ? 0 : variance);

/** What each block of a group adds to the linearised total of an estimate, in the order of `blocks`. */
export type Influence = { blocks: readonly number[]; values: Float64Array };
export type Linearised = { variance: number | null; df: number; influence: Influence };

/**
 * Variance of a total of linearised values from the totals of blocks, each an ultimate cluster drawn with replacement; with
 * a single block people are the units. The same numbers as clusterVariance over people, without the people.
 * @param blocks positions of the blocks; values, what each adds to the total; peopleOf, respondents of the i-th
 * @param within sum of squares of the linearised values of the people, for the case of a single block
 * @see Korn & Graubard (1998), Survey Methodology 24, 193-201; measurement design 8
 */
export function clusteredVariance(
  blocks: readonly number[],
  values: Float64Array,
  peopleOf: (i: number) => number,
  within: () => number,
): Linearised {
  const influence = { blocks, values };
  let [clusters, total, last] = [0, 0, -1];
  for (let i = 0; i < values.length; i += 1) {
    if (peopleOf(i) === 0) continue;
    clusters += 1;
    total += values[i] as number;
    last = i;
  }
  if (clusters === 0) return { variance: null, df: 0, influence };
  if (clusters === 1) {
    const people = peopleOf(last);
    if (people < 2) return { variance: null, df: 0, influence };
    const variance = settled((people / (people - 1)) * (within() - total ** 2 / people));
    return { variance, df: people - 1, influence };
  }
  const mean = total / clusters;
  let spread = 0;
  for (let i = 0; i < values.length; i += 1) if (peopleOf(i) > 0) spread += ((values[i] as number) - mean) ** 2;
  return { variance: settled((clusters / (clusters - 1)) * spread), df: clusters - 1, influence };
}

/** Variance of an estimate that is a function of the sums over people with a tick list. */
export function linearVariance({ layout, blocks, members }: GroupTotals, gradient: Gradient): Linearised {
  const values = new Float64Array(members.length);
  // Entry by entry over all blocks, in plain loops: this is where the time of a large wave goes.
  for (const [position, slope] of gradient) {
    const place = layout.sums + position;
    for (let i = 0; i < values.length; i += 1) {
      const { totals, weight } = members[i] as (typeof members)[number];
      values[i] = (values[i] as number) + weight * slope * (totals[place] as number);
    }
  }
  const peopleOf = (i: number) => members[i]?.totals[layout.sums] as number;
  return clusteredVariance(blocks, values, peopleOf, () => {
    const { totals, weight } = members.find((_, i) => peopleOf(i) > 0) as (typeof members)[number];
    let squares = 0;
    for (const [i, a] of gradient)
      for (const [j, b] of gradient) squares += a * b * (totals[productIndex(layout, i, j)] as number);
    return weight ** 2 * squares;
  });
}
