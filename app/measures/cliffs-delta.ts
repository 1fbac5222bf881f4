import { mannWhitneyP } from "./mann-whitney-p.ts";
import { requireNumbers } from "./require-numbers.ts";

/**
 * Cliff's delta: how often a value of x exceeds one of y, minus the reverse. The effect size for ordinal answers.
 * @param input two samples, one value or more each
 * @returns delta -1 to 1 and the two-sided p of the Mann-Whitney test
 * @throws RangeError for an empty sample or a value that is not finite
 * @see Cliff (1993), Psychological Bulletin 114, 494-509
 */
export function cliffsDelta({ x, y }: { x: readonly number[]; y: readonly number[] }): { delta: number; p: number } {
  for (const [name, values] of Object.entries({ x, y })) {
    requireNumbers("cliffsDelta", name, values);
    if (values.length === 0) throw new RangeError(`cliffsDelta requires ${name} with one value or more`);
  }
  let lead = 0;
  for (const one of x) for (const other of y) lead += Math.sign(one - other);
  const pairs = x.length * y.length;
  return { delta: lead / pairs, p: mannWhitneyP(x, y, (pairs + lead) / 2) };
}
