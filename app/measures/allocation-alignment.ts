import { sum } from "simple-statistics";
import { closeToOne } from "./close-to-one.ts";
import { type PairAlignment, pairAlignment } from "./pair-alignment.ts";

/**
 * How far leaders divide their 100 points alike: 1 - mean pairwise total variation. Not corrected for chance, so it
 * stands beside the team-wide alignment, never in it.
 * @param input leaders x options points; rows are closed to 100, a row that adds up to 0 is a missing leader
 * @returns mean over pairs, 0-1; null with fewer than two leaders
 * @throws RangeError for rows of unequal length or negative points
 * @see measurement design 2.6
 */
export function allocationAlignment(input: { allocations: readonly (readonly number[])[] }): PairAlignment {
  const options = input.allocations[0]?.length ?? 0;
  if (input.allocations.some((row) => row.length !== options)) {
    throw new RangeError("allocationAlignment requires allocations with rows of equal length");
  }
  const shares = input.allocations.map(closeToOne).filter((row) => row !== null);
  return pairAlignment(shares.length, (a, b) => {
    const [one, two] = [shares[a] ?? [], shares[b] ?? []];
    return 1 - sum(one.map((value, option) => Math.abs(value - (two[option] as number)))) / 2;
  });
}
