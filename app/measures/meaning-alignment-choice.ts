import { type PairAlignment, pairAlignment } from "./pair-alignment.ts";

/**
 * How far leaders pick the same answer, corrected for chance: each pair scores (same - 1/m) / (1 - 1/m).
 * @param input choice of each leader (null = none given, left out); options m = number of answers on offer, 2 or more
 * @returns mean over pairs, 1 = all alike, 0 = chance, down to -1 / (m - 1); null with fewer than two choices
 * @throws RangeError for fewer than two options
 * @see measurement design 2.6
 */
export function meaningAlignmentChoice(input: {
  choice: readonly (number | string | null)[];
  options: number;
}): PairAlignment {
  const { options } = input;
  if (!(Number.isInteger(options) && options >= 2)) {
    throw new RangeError("meaningAlignmentChoice requires options of two or more");
  }
  const choice = input.choice.filter((value) => value !== null);
  const chance = 1 / options;
  return pairAlignment(choice.length, (a, b) => ((choice[a] === choice[b] ? 1 : 0) - chance) / (1 - chance));
}
