import { mean, sum } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";

/**
 * Centred log-ratios of allocations and the Aitchison distances between them. For export only: with answers in steps of 5
 * the result depends on how zeros were replaced.
 * @param input allocations x parts, all above 0 (see multiplicativeReplacement), any total
 * @returns clr: log-ratios to the geometric mean of each row, adding up to 0; aitchison: distances of all pairs of rows
 * @throws RangeError for no row or part, ragged rows or a part that is not above 0
 * @see Aitchison (1986), The Statistical Analysis of Compositional Data
 */
export function clr({ parts }: { parts: readonly (readonly number[])[] }): { clr: number[][]; aitchison: number[][] } {
  const count = parts[0]?.length ?? 0;
  if (count === 0) throw new RangeError("clr requires parts with one row and one part or more");
  const ratios = parts.map((row) => {
    requireNumbers("clr", "parts", row);
    if (row.length !== count) throw new RangeError("clr requires parts with rows of equal length");
    if (row.some((part) => part <= 0)) throw new RangeError("clr requires parts above 0: replace zeros first");
    const logs = row.map(Math.log);
    const centre = mean(logs);
    return logs.map((log) => log - centre);
  });
  const distance = (one: readonly number[], two: readonly number[]) =>
    Math.sqrt(sum(one.map((ratio, i) => (ratio - (two[i] as number)) ** 2)));
  return { clr: ratios, aitchison: ratios.map((one) => ratios.map((two) => distance(one, two))) };
}
