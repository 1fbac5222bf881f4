import type { MeanTotals } from "./mean-totals.ts";

/** Share of the largest giver that the others must at least give together, so that no giver can work out another's points. */
const OTHERS_SHARE = 0.1;
const LEAST_GIVERS = 3;

/**
 * Whether too few people stand behind a total of points: fewer than three gave any, or without the two largest givers
 * less remains than a tenth of the largest (the p% rule with p = 10).
 * @see measurement design 7.1; Hundepool et al. (2012), Statistical Disclosure Control, 4.2
 */
export function dominated({ givers, sum, largest, second }: MeanTotals): boolean {
  return givers < LEAST_GIVERS || sum - largest - second < OTHERS_SHARE * largest - 1e-9;
}

/**
 * Marks the options of one group that may not stand alone. They are merged into "other", so that is marked with them;
 * when only "other" itself fails, the option with the fewest points joins it: one hidden part would follow from the rest.
 */
export function mergedOptions(options: readonly MeanTotals[], other: number): Set<number> {
  const merged = new Set(options.flatMap((option, i) => (dominated(option) ? [i] : [])));
  if (merged.size === 0) return merged;
  merged.add(other);
  if (merged.size === 1) {
    const totals = options.map(({ sum }, option) => ({ option, sum })).filter(({ option }) => option !== other);
    const least = totals.sort((a, b) => a.sum - b.sum)[0];
    if (least !== undefined) merged.add(least.option);
  }
  return merged;
}
