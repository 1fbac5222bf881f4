import tCdf from "@stdlib/stats-base-dists-t-cdf";

/**
 * Upper tail of Student's t: the p value of a one-sided test against "not above".
 * @param t any finite number
 * @param df degrees of freedom, above 0, may be fractional
 * @returns P(T > t), 0-1
 */
export function upperTail(t: number, df: number): number {
  return tCdf(-t, df);
}

/**
 * Two-sided p value of Student's t.
 * @param t any finite number
 * @param df degrees of freedom, above 0, may be fractional
 * @returns P(|T| > |t|), 0-1
 */
export function studentP(t: number, df: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(t), df));
}
