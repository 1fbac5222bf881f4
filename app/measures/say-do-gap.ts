import { sum } from "simple-statistics";
import { closeToOne } from "./close-to-one.ts";
import type { Key } from "./cluster-variance.ts";
import { requireLength, requireWeights } from "./require-numbers.ts";
import { scoreMean } from "./score-mean.ts";

export type SayDoGapInput = {
  /** Respondents x options: points each person sees go to each option; null or all 0 = missing person. */
  actual: readonly (readonly number[] | null)[];
  /** Points the leaders declared for each option; closed to 100. */
  say: readonly number[];
  weight?: readonly number[] | null;
  team?: readonly Key[] | null;
};

export type SayDoOption = {
  do: number;
  say: number;
  /** Signed percentage points, do - say: negative = under-delivered. */
  gap: number;
  se: number | null;
  df: number;
  ci: [number, number] | null;
};

/**
 * Say-do gap of a 100-point allocation: what people see minus what the leaders declared, for each option.
 * @returns one entry for each option and `moved`, half the sum of absolute gaps; null when nobody gave any points
 * @throws RangeError naming the argument that is out of range, and for a declared allocation that adds up to 0
 * @see measurement design 2.3; Simons (2002), Organization Science 13, 18-35
 */
export function sayDoGap({ actual, say, weight = null, team = null }: SayDoGapInput) {
  const declared = closeToOne(say);
  if (declared === null) throw new RangeError("sayDoGap requires say to add up to more than 0");
  requireWeights("sayDoGap", weight, actual.length);
  requireLength("sayDoGap", "team", team, actual.length);
  if (actual.some((row) => row !== null && row.length !== say.length)) {
    throw new RangeError("sayDoGap requires actual rows with one entry for each option of say");
  }
  const people = actual.flatMap((row, i) => {
    const shares = row === null ? null : closeToOne(row);
    return shares === null ? [] : [{ shares, weight: weight?.[i] ?? 1, team: team?.[i] ?? 0 }];
  });
  if (people.length === 0) return null;
  const options = declared.map((share, option): SayDoOption => {
    const { mean, se, df, ci } = scoreMean({
      scores: people.map((person) => 100 * (person.shares[option] as number)),
      weight: people.map((person) => person.weight),
      team: team === null ? null : people.map((person) => person.team),
    });
    const intended = 100 * share;
    return { do: mean, say: intended, gap: mean - intended, se, df, ci: ci && [ci[0] - intended, ci[1] - intended] };
  });
  return { options, moved: sum(options.map((option) => Math.abs(option.gap))) / 2 };
}
