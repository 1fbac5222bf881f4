import { requireLength, requireNumbers } from "./require-numbers.ts";

/**
 * Kendall's tau-b: how alike two orders are, with ties.
 * @param input two series of equal length, one entry or more
 * @returns tauB -1 to 1; null for a single entry or when either series is constant
 * @throws RangeError for no entry, unequal lengths or an entry that is not finite
 * @see Kendall (1945), Biometrika 33, 239-251
 */
export function tauB({ x, y }: { x: readonly number[]; y: readonly number[] }): { tauB: number | null } {
  requireNumbers("tauB", "x", x);
  requireNumbers("tauB", "y", y);
  requireLength("tauB", "y", y, x.length);
  if (x.length === 0) throw new RangeError("tauB requires x with one entry or more");
  let [agreement, untiedX, untiedY] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      const dx = Math.sign((x[i] as number) - (x[j] as number));
      const dy = Math.sign((y[i] as number) - (y[j] as number));
      agreement += dx * dy;
      untiedX += Math.abs(dx);
      untiedY += Math.abs(dy);
    }
  }
  return { tauB: untiedX === 0 || untiedY === 0 ? null : agreement / Math.sqrt(untiedX * untiedY) };
}
