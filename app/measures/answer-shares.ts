import { closeToOne } from "./close-to-one.ts";
import { requireLength, requireNumbers } from "./require-numbers.ts";

/**
 * Two answer distributions over the same categories as shares.
 * @param input counts, points or shares of 0 or more for each category
 * @returns shares 0-1; null when either adds up to 0
 * @throws RangeError in the caller's name for no category, unequal lengths or a negative entry
 */
export function answerShares(caller: string, { p, q }: { p: readonly number[]; q: readonly number[] }) {
  for (const [name, values] of Object.entries({ p, q })) {
    requireNumbers(caller, name, values);
    if (values.some((value) => value < 0)) throw new RangeError(`${caller} requires ${name} of 0 or more`);
  }
  if (p.length === 0) throw new RangeError(`${caller} requires p with one category or more`);
  requireLength(caller, "q", q, p.length);
  const [first, second] = [closeToOne(p), closeToOne(q)];
  return first === null || second === null ? null : { first, second };
}
