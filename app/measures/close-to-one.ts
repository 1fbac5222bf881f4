import { sum } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";

/**
 * Closes an allocation to parts that add up to 1.
 * @param points points for each option, 0 or more
 * @returns shares 0-1 in the same order; null when the points add up to 0: such a person is missing
 * @throws RangeError for a negative or non-finite entry
 */
export function closeToOne(points: readonly number[]): number[] | null {
  requireNumbers("closeToOne", "points", points);
  if (points.some((value) => value < 0)) throw new RangeError("closeToOne requires points of 0 or more");
  const total = sum([...points]);
  return total > 0 ? points.map((value) => value / total) : null;
}
