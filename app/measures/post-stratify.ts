import { sum } from "simple-statistics";
import { kishN } from "./kish-n.ts";
import { requireLength, requireNumbers, SMALLEST } from "./require-numbers.ts";

/** Throws unless every code is a position in the head-counts and no head-count is 0 where somebody answered. */
export function requireHeadCounts(
  caller: string,
  [codeName, codes]: [string, readonly number[]],
  [countName, counts]: [string, readonly number[]],
): void {
  requireNumbers(caller, codeName, codes);
  requireNumbers(caller, countName, counts);
  if (counts.some((count) => count !== 0 && count < SMALLEST)) {
    throw new RangeError(`${caller} requires ${countName} of 0 or more`);
  }
  for (const code of codes) {
    const count = counts[code];
    if (count === undefined) throw new RangeError(`${caller} requires ${codeName} to hold positions of ${countName}`);
    if (count === 0) throw new RangeError(`${caller} requires ${countName} above 0 where somebody answered`);
  }
}

export type PostStratified = {
  /** People each respondent stands for, in the order of the respondents. */
  weights: number[];
  neff: number;
  /** Weighted mean of y; null without y. */
  mean: number | null;
};

/**
 * Weights that bring each cell of respondents up to its head-count. Cells nobody answered in are not represented.
 * @param input cell code of each respondent, a position in `population`, the head-counts; y optional
 * @throws RangeError for no respondent, an unknown code, unequal lengths or a head-count of 0 where somebody answered
 * @see Holt & Smith (1979), JRSS-A 142, 33-46; R survey::postStratify
 */
export function postStratify(input: {
  cell: readonly number[];
  population: readonly number[];
  y?: readonly number[] | null;
}): PostStratified {
  const { cell, population, y = null } = input;
  if (cell.length === 0) throw new RangeError("postStratify requires cell with one respondent or more");
  requireHeadCounts("postStratify", ["cell", cell], ["population", population]);
  if (y !== null) requireNumbers("postStratify", "y", y);
  requireLength("postStratify", "y", y, cell.length);
  const respondents = population.map(() => 0);
  for (const code of cell) respondents[code] = (respondents[code] as number) + 1;
  const weights = cell.map((code) => (population[code] as number) / (respondents[code] as number));
  const total = sum(weights);
  const mean = y === null ? null : sum(weights.map((weight, i) => (weight / total) * (y[i] as number)));
  return { weights, neff: kishN({ w: weights }).nEff as number, mean };
}
