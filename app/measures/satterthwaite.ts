/** A variance estimate and the degrees of freedom behind it. */
export type VarianceEstimate = { variance: number; df: number };

/**
 * Degrees of freedom of a sum of independent variance estimates. A part without variance adds no doubt and is left out.
 * @param parts variances of 0 or more, in one unit, and their degrees of freedom of 0 or more
 * @returns degrees of freedom; null when nothing varies or a part that varies has none
 * @see Satterthwaite (1946), Biometrics Bulletin 2, 110-114
 */
export function satterthwaite(parts: readonly VarianceEstimate[]): number | null {
  const total = parts.reduce((sum, part) => sum + part.variance, 0);
  const noisy = parts.filter((part) => part.variance > 0);
  if (noisy.length === 0) return null;
  // Shares of the total rather than squares of variances: tiny variances would underflow.
  const spread = noisy.reduce((sum, part) => sum + (part.variance / total) ** 2 / part.df, 0);
  return Number.isFinite(spread) ? 1 / spread : null;
}
