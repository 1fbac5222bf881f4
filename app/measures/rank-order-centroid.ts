/**
 * Rank-order-centroid weights: the mean of all weights that respect an order when nothing else is known.
 * @param count number of ranked things, 1 or more
 * @returns weights by rank, first = most important, adding up to 1
 * @throws RangeError for a count below 1
 * @see Barron & Barrett (1996), Management Science 42, 1515-1523
 */
export function rankOrderCentroid(count: number): number[] {
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError("rankOrderCentroid requires count of 1 or more");
  return Array.from({ length: count }, (_, rank) => {
    let weight = 0;
    for (let j = rank + 1; j <= count; j += 1) weight += 1 / j;
    return weight / count;
  });
}
