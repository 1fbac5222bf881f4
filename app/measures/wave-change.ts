import { type Change, changeTest } from "./change-test.ts";
import { requireNumbers } from "./require-numbers.ts";
import { satterthwaite } from "./satterthwaite.ts";

export type WaveEstimate = { estimate: number; variance: number; df: number };

/**
 * Change between two waves taken as independent. Conservative when people answer both; used where fewer than five teams
 * are in both waves.
 * @param input estimate, variance and df of either wave; sesoi, the smallest change of interest, in the same unit
 *   (0.05 = five points of a share)
 * @returns after - before and its tests, Satterthwaite df; tests null where neither wave varies or one has no df
 * @throws RangeError naming the argument that is out of range
 * @see measurement design 2.7; Satterthwaite (1946), Biometrics Bulletin 2, 110-114
 */
export function waveChange(input: { before: WaveEstimate; after: WaveEstimate; sesoi?: number }): Change {
  const { before, after, sesoi = 0.05 } = input;
  for (const [name, wave] of Object.entries({ before, after })) {
    for (const part of ["estimate", "variance", "df"] as const) {
      requireNumbers("waveChange", `${name}.${part}`, [wave[part]]);
    }
    if (wave.variance < 0) throw new RangeError(`waveChange requires ${name}.variance of 0 or more`);
    if (wave.df < 0) throw new RangeError(`waveChange requires ${name}.df of 0 or more`);
  }
  return changeTest({
    caller: "waveChange",
    diff: after.estimate - before.estimate,
    se: Math.sqrt(before.variance + after.variance),
    df: satterthwaite([before, after]),
    sesoi,
  });
}
