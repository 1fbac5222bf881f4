import { sum } from "simple-statistics";
import { closeToOne } from "./close-to-one.ts";

export type CrowdingOutInput = {
  /** Points seen and points declared for each option, in the same order; both closed to 100. */
  do: readonly number[];
  say: readonly number[];
  /** Positions of the priorities, of the legacy items and of other work among the options. */
  priorities: readonly number[];
  legacy: readonly number[];
  other: readonly number[];
};

export type CrowdingOutPart = { gap: number; legacy: number; other: number; reweight: number };

/**
 * Exact split of each priority's gap: crowded out by legacy work, by other work, and re-weighted among priorities.
 * An identity, not a regression: the three parts add up to the gap.
 * @returns percentage points for each priority, in the order of `priorities`; null when either allocation adds up to 0 or
 *   the leaders declared nothing for any priority
 * @throws RangeError when an option is named twice, left out or unknown
 * @see measurement design 2.4
 */
export function crowdingOut(input: CrowdingOutInput): CrowdingOutPart[] | null {
  const { priorities, legacy, other } = input;
  const named = [...priorities, ...legacy, ...other];
  if (input.do.length !== input.say.length) throw new RangeError("crowdingOut requires do and say of equal length");
  if (named.length !== input.say.length || new Set(named).size !== named.length) {
    throw new RangeError("crowdingOut requires priorities, legacy and other to name every option once");
  }
  if (named.some((option) => !Number.isInteger(option) || option < 0 || option >= input.say.length)) {
    throw new RangeError("crowdingOut requires priorities, legacy and other to hold positions of options");
  }
  const actual = closeToOne(input.do);
  const declared = closeToOne(input.say);
  if (actual === null || declared === null) return null;
  const total = (shares: readonly number[], options: readonly number[]) => sum(options.map((o) => shares[o] as number));
  const declaredPriorities = total(declared, priorities);
  if (declaredPriorities === 0) return null;
  return priorities.map((priority) => {
    const seen = actual[priority] as number;
    const said = declared[priority] as number;
    const importance = said / declaredPriorities;
    return {
      gap: 100 * (seen - said),
      legacy: 100 * (total(declared, legacy) - total(actual, legacy)) * importance,
      other: 100 * (total(declared, other) - total(actual, other)) * importance,
      reweight: 100 * (seen - total(actual, priorities) * importance),
    };
  });
}
