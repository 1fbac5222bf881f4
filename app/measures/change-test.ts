import { studentP } from "./student-p.ts";
import { studentQuantile } from "./student-quantile.ts";
import { equivalenceP } from "./tost-welch.ts";

export type Change = {
  /** After minus before, in the unit of the estimates. */
  diff: number;
  se: number | null;
  df: number | null;
  ci: [number, number] | null;
  /** Two-sided p of "no change". */
  p: number | null;
  /** Larger p of the two one-sided tests against the smallest change of interest: small = no meaningful change. */
  p_equiv: number | null;
  /** Smallest change this comparison finds with 80 % power at 5 %. */
  mde80: number | null;
};

/**
 * The tests of one change between two waves.
 * @param test difference, se (null or 0 = not defined), df (null or 0 = not defined) and sesoi, the smallest change of
 *   interest, above 0, in the same unit
 * @returns all but diff null where there is nothing to test with
 * @throws RangeError for a sesoi that is not above 0
 * @see measurement design 2.7; Schuirmann (1987)
 */
export function changeTest(test: {
  caller: string;
  diff: number;
  se: number | null;
  df: number | null;
  sesoi: number;
}): Change {
  const { caller, diff, se, df, sesoi } = test;
  if (!(sesoi > 0 && Number.isFinite(sesoi))) throw new RangeError(`${caller} requires sesoi above 0`);
  const critical = df === null ? null : studentQuantile(df, 0.95);
  const power = df === null ? null : studentQuantile(df, 0.6);
  if (!se || !df || critical === null || power === null) {
    return { diff, se: null, df: null, ci: null, p: null, p_equiv: null, mde80: null };
  }
  return {
    diff,
    se,
    df,
    ci: [diff - critical * se, diff + critical * se],
    p: studentP(diff / se, df),
    p_equiv: equivalenceP({ diff, se, df, low: -sesoi, high: sesoi }),
    mde80: (critical + power) * se,
  };
}
