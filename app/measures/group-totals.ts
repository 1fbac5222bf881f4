import { addMean } from "./mean-totals.ts";
import type { TotalsLayout } from "./totals-layout.ts";

/** A union of blocks: what it adds up to, plain and weighted, and the blocks it is made of. */
export type GroupTotals = {
  layout: TotalsLayout;
  /** Sums as counted: respondents, all-alike and p% rules look at people. */
  counted: Float64Array;
  /** Sums with each block's weight: estimates look at these. The same array where weights do not differ. */
  weighted: Float64Array;
  /** Positions of its blocks, in the order of members. */
  blocks: readonly number[];
  members: { totals: Float64Array; weight: number }[];
};

/** @param weights one for each block, known from head-counts and never from answers; null = all alike */
export function groupTotals(
  layout: TotalsLayout,
  blocks: readonly Float64Array[],
  positions: readonly number[],
  weights: readonly number[] | null,
): GroupTotals {
  const weightOf = (block: number) => weights?.[block] ?? 1;
  const alike = weights === null || positions.every((block) => weights[block] === weights[positions[0] as number]);
  const members = positions.map((block) => ({
    totals: blocks[block] as Float64Array,
    weight: alike ? 1 : weightOf(block),
  }));
  const counted = new Float64Array(layout.width);
  const means = [...layout.means.values()];
  const firstMean = Math.min(...means);
  for (const { totals } of members) {
    for (let i = 0; i < firstMean; i += 1) counted[i] = (counted[i] as number) + (totals[i] as number);
    for (const from of means) addMean(counted, totals, from);
  }
  if (alike) return { layout, counted, weighted: counted, blocks: positions, members };
  const weighted = new Float64Array(layout.width);
  for (const { totals, weight } of members)
    for (let i = 0; i < layout.width; i += 1) weighted[i] = (weighted[i] as number) + weight * (totals[i] as number);
  return { layout, counted, weighted, blocks: positions, members };
}
