import { sum } from "simple-statistics";
import { answerShares } from "./answer-shares.ts";

/**
 * Total variation of two answer distributions: the share that would have to move to make them equal.
 * @param input counts or shares of 0 or more for each category
 * @returns tv 0-1; null when either side is empty
 * @throws RangeError for no category, unequal lengths or a negative entry
 * @see measurement design 3.2
 */
export function totalVariation(input: { p: readonly number[]; q: readonly number[] }): { tv: number | null } {
  const shares = answerShares("totalVariation", input);
  if (shares === null) return { tv: null };
  return { tv: sum(shares.first.map((share, i) => Math.abs(share - (shares.second[i] as number)))) / 2 };
}
