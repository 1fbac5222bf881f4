import { mean } from "simple-statistics";
import { type PairAlignment, pairAlignment } from "./pair-alignment.ts";
import { requireNumbers } from "./require-numbers.ts";

/**
 * How far leaders rate the facets of a priority alike: 1 - mean absolute difference / its expectation under uniform
 * answering, (c^2 - 1) / (3c).
 * @param input leaders x facets ratings 1..points
 * @returns mean over pairs, 1 = all alike, 0 = chance; null with fewer than two leaders
 * @throws RangeError for fewer than two scale points, ragged or empty rows, ratings outside the scale
 * @see measurement design 2.6
 */
export function meaningAlignmentFacets(input: {
  ratings: readonly (readonly number[])[];
  points: number;
}): PairAlignment {
  const { ratings, points } = input;
  if (!(Number.isInteger(points) && points >= 2)) {
    throw new RangeError("meaningAlignmentFacets requires points of two or more");
  }
  const facets = ratings[0]?.length ?? 0;
  for (const row of ratings) {
    requireNumbers("meaningAlignmentFacets", "ratings", row);
    if (row.length !== facets || facets === 0) {
      throw new RangeError("meaningAlignmentFacets requires ratings with rows of equal length, one facet or more");
    }
    if (row.some((value) => value < 1 || value > points)) {
      throw new RangeError("meaningAlignmentFacets requires ratings from 1 to points");
    }
  }
  const expected = (points ** 2 - 1) / (3 * points);
  return pairAlignment(ratings.length, (a, b) => {
    const [one, two] = [ratings[a] ?? [], ratings[b] ?? []];
    return 1 - mean(one.map((value, facet) => Math.abs(value - (two[facet] as number)))) / expected;
  });
}
