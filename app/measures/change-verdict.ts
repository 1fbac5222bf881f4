import { adjustP } from "./adjust-p.ts";
import type { Change } from "./change-test.ts";

export type Verdict = "changed" | "no meaningful change" | "not enough evidence";
export type ChangeVerdict = {
  verdict: Verdict;
  /** P adjusted within the view; null where nothing could be tested. */
  pAdjusted: number | null;
  /** Worth telling somebody unasked: surer and larger than a change that is merely shown. */
  alert: boolean;
};

const CHANGED = 0.1;
const EQUIVALENT = 0.05;
const ALERT = { p: 0.05, points: 5 };

/**
 * Verdicts on all changes one view shows together: changed (Benjamini-Hochberg at 0.10 within the view), no meaningful
 * change (equivalent within the smallest change of interest at 0.05), or not enough evidence.
 * @param changes tests of waveChange or pairedChange, differences in shares 0-1 (0.05 = five points)
 * @returns one verdict for each change, in the same order
 * @see measurement design 2.7 and 4.3
 */
export function changeVerdicts(changes: readonly Change[]): ChangeVerdict[] {
  const adjusted = adjustP({ p: changes.map((change) => change.p) }).BH;
  return changes.map(({ diff, p_equiv }, i) => {
    const pAdjusted = adjusted[i] ?? null;
    const changed = pAdjusted !== null && pAdjusted <= CHANGED;
    const still = p_equiv !== null && p_equiv <= EQUIVALENT;
    const large = 100 * Math.abs(diff) >= ALERT.points;
    return {
      verdict: changed ? "changed" : still ? "no meaningful change" : "not enough evidence",
      pAdjusted,
      alert: pAdjusted !== null && pAdjusted <= ALERT.p && large,
    };
  });
}
