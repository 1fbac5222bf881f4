import { mean, sum } from "simple-statistics";
import { rankOrderCentroid } from "./rank-order-centroid.ts";
import { requireNumbers } from "./require-numbers.ts";

/** Rank-order-centroid weights of one person's ranks; tied priorities share the weights of their places. */
function centroidWeights(ranks: readonly number[]): number[] {
  const centroid = rankOrderCentroid(ranks.length);
  return ranks.map((rank) => {
    const above = ranks.filter((other) => other < rank).length;
    const tied = ranks.filter((other) => other === rank).length;
    return mean(centroid.slice(above, above + tied));
  });
}

/**
 * Which priorities are over- and underplayed: mean perceived rank-order-centroid weight minus the intended weight.
 * @param input people x priorities ranks (1 = first, ties allowed); intended weights of 0 or more, of any total
 * @returns signed points of 100 for each priority, adding up to 0; null when nobody ranked
 * @throws RangeError for ragged ranks, unequal numbers of priorities or intended weights that add up to 0
 * @see Barron & Barrett (1996), Management Science 42, 1515-1523; measurement design 3.1
 */
export function emphasisShift(input: {
  ranks: readonly (readonly number[])[];
  intended: readonly number[];
}): number[] | null {
  const { ranks, intended } = input;
  requireNumbers("emphasisShift", "intended", intended);
  const total = sum([...intended]);
  if (!(total > 0) || intended.some((weight) => weight < 0)) {
    throw new RangeError("emphasisShift requires intended of 0 or more that add up to more than 0");
  }
  for (const row of ranks) {
    requireNumbers("emphasisShift", "ranks", row);
    if (row.length !== intended.length) throw new RangeError("emphasisShift requires ranks for each priority");
  }
  if (ranks.length === 0) return null;
  const perceived = ranks.map(centroidWeights);
  return intended.map((weight, p) => 100 * (mean(perceived.map((weights) => weights[p] as number)) - weight / total));
}
