import { type PairAlignment, pairAlignment } from "./pair-alignment.ts";
import { tauB } from "./tau-b.ts";

/**
 * How far leaders rank the priorities alike: mean pairwise tau-b. Centred at 0 under random ranking, unlike Kendall's W.
 * @param input leaders x priorities, rank of each priority (1 = first)
 * @returns mean over pairs, -1 to 1; null with fewer than two leaders or a single priority
 * @throws RangeError for rows of unequal length
 * @see Kendall (1945), Biometrika 33, 239-251; measurement design 2.6
 */
export function rankAlignment({ ranks }: { ranks: readonly (readonly number[])[] }): PairAlignment {
  const priorities = ranks[0]?.length ?? 0;
  if (ranks.some((row) => row.length !== priorities)) {
    throw new RangeError("rankAlignment requires ranks with rows of equal length");
  }
  return pairAlignment(ranks.length, (a, b) =>
    priorities < 2 ? null : tauB({ x: ranks[a] ?? [], y: ranks[b] ?? [] }).tauB,
  );
}
