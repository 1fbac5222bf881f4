import { cumsum } from "d3-array";
import { sum } from "simple-statistics";
import { answerShares } from "./answer-shares.ts";

/**
 * Wasserstein-1 distance of two distributions over ordered categories: how far answers would have to move, as a part of
 * the whole scale.
 * @param input counts or shares of 0 or more for each category, in the order of the scale
 * @returns w1 0-1 (1 = from one end to the other); null when either side is empty or there is a single category
 * @throws RangeError for no category, unequal lengths or a negative entry
 * @see measurement design 3.2; scipy.stats.wasserstein_distance / (categories - 1)
 */
export function wasserstein1Ordinal(input: { p: readonly number[]; q: readonly number[] }): { w1: number | null } {
  const shares = answerShares("wasserstein1Ordinal", input);
  const steps = input.p.length - 1;
  if (shares === null || steps === 0) return { w1: null };
  const lead = cumsum(shares.first.map((share, i) => share - (shares.second[i] as number)));
  return { w1: sum([...lead].map(Math.abs)) / steps };
}
