import { sum } from "simple-statistics";
import { closeToOne } from "./close-to-one.ts";
import type { Key } from "./cluster-variance.ts";
import { requireLength, requireWeights } from "./require-numbers.ts";
import { type ScoreMean, scoreMean } from "./score-mean.ts";

export type LegacyLoadInput = {
  /** Respondents x options: points each person sees go to each option; null or all 0 = missing person. */
  actual: readonly (readonly number[] | null)[];
  /** Positions of the stopped and deprioritised items among the options. */
  dropped: readonly number[];
  /** Points these items may still take: the deprioritised items' caps together. */
  sanctioned: number;
  weight?: readonly number[] | null;
  team?: readonly Key[] | null;
};

/**
 * Legacy load: mean points on stopped and deprioritised items, minus the points sanctioned for them. Protected items are
 * no load.
 * @returns points of 100, negative below what was sanctioned, with the interval of the share shifted; null when nobody
 *   gave any points
 * @throws RangeError for an unknown option, rows of unequal length, negative points or sanctioned points outside 0-100
 * @see measurement design 2.4
 */
export function legacyLoad(input: LegacyLoadInput): ScoreMean | null {
  const { actual, dropped, sanctioned, weight = null, team = null } = input;
  const options = actual.find((row) => row !== null)?.length ?? 0;
  if (!(sanctioned >= 0 && sanctioned <= 100)) throw new RangeError("legacyLoad requires sanctioned from 0 to 100");
  requireWeights("legacyLoad", weight, actual.length);
  requireLength("legacyLoad", "team", team, actual.length);
  if (actual.some((row) => row !== null && row.length !== options)) {
    throw new RangeError("legacyLoad requires actual with rows of equal length");
  }
  const known = dropped.every((option) => Number.isInteger(option) && option >= 0 && option < options);
  if (options > 0 && (!known || new Set(dropped).size !== dropped.length)) {
    throw new RangeError("legacyLoad requires dropped to hold positions of options, each once");
  }
  const people = actual.flatMap((row, i) => {
    const shares = row === null ? null : closeToOne(row);
    if (shares === null) return [];
    const score = 100 * sum(dropped.map((option) => shares[option] as number));
    return [{ score, weight: weight?.[i] ?? 1, team: team?.[i] ?? 0 }];
  });
  if (people.length === 0) return null;
  const load = scoreMean({
    scores: people.map((person) => person.score),
    weight: people.map((person) => person.weight),
    team: team === null ? null : people.map((person) => person.team),
  });
  return { ...load, mean: load.mean - sanctioned, ci: load.ci && [load.ci[0] - sanctioned, load.ci[1] - sanctioned] };
}
