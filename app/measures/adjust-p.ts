import { requireNumbers } from "./require-numbers.ts";

export type AdjustedP = { BH: (number | null)[]; BY: (number | null)[]; holm: (number | null)[] };

/**
 * P values adjusted for the number of tests in one family.
 * @param input p values 0-1 in any order; null = not tested, not counted, null again
 * @returns in the same order, 0-1: Benjamini-Hochberg (false discovery rate), Benjamini-Yekutieli (the same under any
 *   dependence), Holm (family-wise error)
 * @throws RangeError for a value outside 0-1
 * @see Benjamini & Hochberg (1995), JRSS-B 57, 289; Benjamini & Yekutieli (2001), Annals of Statistics 29, 1165;
 *   Holm (1979), Scandinavian Journal of Statistics 6, 65-70
 */
export function adjustP({ p }: { p: readonly (number | null)[] }): AdjustedP {
  const tested = p.filter((value) => value !== null);
  requireNumbers("adjustP", "p", tested);
  if (tested.some((value) => value < 0 || value > 1)) throw new RangeError("adjustP requires p from 0 to 1");
  const m = tested.length;
  const ascending = [...p.keys()].filter((i) => p[i] !== null).sort((a, b) => (p[a] as number) - (p[b] as number));
  const harmonic = ascending.reduce((total, _, rank) => total + 1 / (rank + 1), 0);
  const stepUp = (factor: number) => {
    const adjusted: (number | null)[] = p.map(() => null);
    let least = 1;
    for (let rank = m; rank >= 1; rank -= 1) {
      const i = ascending[rank - 1] as number;
      least = Math.min(least, ((factor * m) / rank) * (p[i] as number));
      adjusted[i] = least;
    }
    return adjusted;
  };
  const holm: (number | null)[] = p.map(() => null);
  let most = 0;
  for (const [rank, i] of ascending.entries()) {
    most = Math.max(most, Math.min(1, (m - rank) * (p[i] as number)));
    holm[i] = most;
  }
  return { BH: stepUp(1), BY: stepUp(harmonic), holm };
}
