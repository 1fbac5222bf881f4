import { sum } from "simple-statistics";
import { type Change, changeTest } from "./change-test.ts";
import type { Key } from "./cluster-variance.ts";
import { type WaveEstimate, waveChange } from "./wave-change.ts";

/** Below this many teams in both waves the pairing has too few degrees of freedom to be believed. */
export const LEAST_PAIRS = 5;

export type PairedWave = WaveEstimate & {
  /** Linearised total of each team: the sum of its people's influence on the estimate. */
  totals: ReadonlyMap<Key, number>;
};
export type PairedChange = Change & { pairs: number; paired: boolean };

/**
 * Change between two waves from team totals: what a team did in both waves cancels, though no person is linked.
 * @param input either wave's estimate with its linearised team totals, and sesoi in the unit of the estimate
 * @returns df = teams of either wave - 1; with fewer than five teams in both waves the independent form, paired = false
 * @throws RangeError naming the argument that is out of range
 * @see measurement design 2.7
 */
export function pairedChange(input: { before: PairedWave; after: PairedWave; sesoi?: number }): PairedChange {
  const { before, after, sesoi = 0.05 } = input;
  const pairs = [...before.totals.keys()].filter((team) => after.totals.has(team)).length;
  const independent = waveChange(input);
  if (pairs < LEAST_PAIRS) return { ...independent, pairs, paired: false };
  const teams = [...new Set([...before.totals.keys(), ...after.totals.keys()])];
  const squares = teams.map((team) => ((after.totals.get(team) ?? 0) - (before.totals.get(team) ?? 0)) ** 2);
  const df = teams.length - 1;
  const se = Math.sqrt(((df + 1) / df) * sum(squares));
  return { ...changeTest({ caller: "pairedChange", diff: independent.diff, se, df, sesoi }), pairs, paired: true };
}
