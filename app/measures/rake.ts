import { sum } from "simple-statistics";
import { kishN } from "./kish-n.ts";
import { requireHeadCounts } from "./post-stratify.ts";
import { requireLength } from "./require-numbers.ts";

/** Relative distance from a margin at which raking has arrived. */
const TOLERANCE = 1e-12;
const MOST_ROUNDS = 10_000;

export type RakeInput = {
  /** Code of each respondent on either margin: a position in that margin's head-counts. */
  a: readonly number[];
  b: readonly number[];
  margin_a: readonly number[];
  margin_b: readonly number[];
};

/**
 * Weights that match two margins of head-counts at once, by iterative proportional fitting from equal weights.
 * @returns people each respondent stands for and Kish's effective sample size; both null when no weights meet both
 *   margins: nobody answered in a category that has people, or the pattern of answers forbids it
 * @throws RangeError for no respondent, an unknown code, unequal lengths, margins with different totals or a head-count
 *   of 0 where somebody answered
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11, 427-444; R survey::rake
 */
export function rake({ a, b, margin_a, margin_b }: RakeInput): { weights: number[] | null; neff: number | null } {
  if (a.length === 0) throw new RangeError("rake requires a with one respondent or more");
  requireLength("rake", "b", b, a.length);
  requireHeadCounts("rake", ["a", a], ["margin_a", margin_a]);
  requireHeadCounts("rake", ["b", b], ["margin_b", margin_b]);
  const people = sum([...margin_a]);
  if (Math.abs(sum([...margin_b]) - people) > 1e-9 * people) {
    throw new RangeError("rake requires margin_a and margin_b to have the same total");
  }
  const columns = margin_b.length;
  const respondents = new Array<number>(margin_a.length * columns).fill(0);
  const cells = a.map((code, i) => code * columns + (b[i] as number));
  for (const cell of cells) respondents[cell] = (respondents[cell] as number) + 1;
  const margins = [
    { counts: margin_a, codeOf: (cell: number) => Math.floor(cell / columns) },
    { counts: margin_b, codeOf: (cell: number) => cell % columns },
  ];
  const none = { weights: null, neff: null };
  const answered = (codes: readonly number[], count: number, code: number) => count === 0 || codes.includes(code);
  if (!margin_a.every((count, code) => answered(a, count, code))) return none;
  if (!margin_b.every((count, code) => answered(b, count, code))) return none;
  const table = respondents.map((count) => (count * people) / a.length);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let furthest = 0;
    for (const { counts, codeOf } of margins) {
      const reached = counts.map(() => 0);
      for (const [cell, value] of table.entries()) reached[codeOf(cell)] = (reached[codeOf(cell)] as number) + value;
      const factors = counts.map((count, code) => (count === 0 ? 0 : count / (reached[code] as number)));
      for (const [code, factor] of factors.entries()) {
        if (counts[code] !== 0) furthest = Math.max(furthest, Math.abs(factor - 1));
      }
      for (const [cell, value] of table.entries()) table[cell] = value * (factors[codeOf(cell)] as number);
    }
    if (furthest <= TOLERANCE) {
      const weights = cells.map((cell) => (table[cell] as number) / (respondents[cell] as number));
      return { weights, neff: kishN({ w: weights }).nEff };
    }
  }
  return none;
}
