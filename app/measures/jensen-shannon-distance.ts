import { sum } from "simple-statistics";
import { answerShares } from "./answer-shares.ts";

/**
 * Jensen-Shannon distance of two answer distributions: square root of the divergence. Biased upwards in small groups, so
 * it never makes a headline.
 * @param input counts or shares of 0 or more for each category; base of the logarithm, above 1
 * @returns distance 0 (equal) to 1 (disjoint, base 2); null when either side is empty
 * @throws RangeError for no category, unequal lengths, a negative entry or a base of 1 or less
 * @see Lin (1991), IEEE IT 37, 145-151; Endres & Schindelin (2003), IEEE IT 49, 1858-1860
 */
export function jensenShannonDistance(input: { p: readonly number[]; q: readonly number[]; base?: number }) {
  const { base = 2 } = input;
  if (!(base > 1 && Number.isFinite(base))) throw new RangeError("jensenShannonDistance requires base above 1");
  const shares = answerShares("jensenShannonDistance", input);
  if (shares === null) return { distance: null };
  const { first, second } = shares;
  const divergence = (from: readonly number[], to: readonly number[]) =>
    sum(from.map((share, i) => (share === 0 ? 0 : share * Math.log((2 * share) / (share + (to[i] as number))))));
  const mixed = (divergence(first, second) + divergence(second, first)) / 2;
  return { distance: Math.sqrt(Math.max(0, mixed) / Math.log(base)) };
}
