import { scaleThreshold } from "d3-scale";

export const bins = ["d1", "d2", "d3", "d4", "d5", "d6", "d7"] as const;
export type Bin = (typeof bins)[number];

/** The fixed breaks of share metrics, 0–100 where high is away from intent. The same on every screen, wave and export. */
export const shareBreaks = [15, 30, 45, 55, 70, 85];
export const shareBin = scaleThreshold<number, Bin>(shareBreaks, bins);

/** The fixed breaks of signed metrics in points. */
export const gapBreaks = [-25, -15, -5, 5, 15, 25];
/** −5 and +5 fall on opposite sides of "no clear change", not on the same. */
const e = 1e-9;

/** Signed metrics in points. Flip the sign first if more is better, so that orange is always away. */
export const gapBin = scaleThreshold<number, Bin>(
  gapBreaks.map((edge) => (edge < 0 ? edge + e : edge)),
  bins,
);

/** A band of 5 to 9 answers stands in the middle bin of its third; a share that is nearly all or none in its own bin. */
export function bandBin(low: number, high: number): Bin {
  const middle = (low + high) / 2;
  if (high - low <= 10) return shareBin(middle);
  if (middle < 34) return "d2";
  return middle < 67 ? "d4" : "d6";
}
