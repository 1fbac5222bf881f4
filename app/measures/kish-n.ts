import { sum } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";

/**
 * Kish's effective sample size: how many equally weighted people would be as informative.
 * @param input weights of 0 or more, one for each respondent
 * @returns nEff from 1 to the number of respondents; null when every weight is 0
 * @throws RangeError for no respondent or a negative weight
 * @see Kish (1965), Survey Sampling
 */
export function kishN({ w }: { w: readonly number[] }): { nEff: number | null } {
  requireNumbers("kishN", "w", w);
  if (w.length === 0) throw new RangeError("kishN requires w with one respondent or more");
  if (w.some((weight) => weight < 0)) throw new RangeError("kishN requires w of 0 or more");
  const largest = Math.max(...w);
  // Relative to the largest weight: squares of tiny weights would underflow.
  const relative = w.map((weight) => weight / largest);
  return { nEff: largest === 0 ? null : sum(relative) ** 2 / sum(relative.map((weight) => weight ** 2)) };
}
