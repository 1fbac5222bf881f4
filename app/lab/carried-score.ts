import type { Reading } from "./generate-wave.ts";

/** Weighted meaning of one person over the priorities: their part of a carried share, where all who ticked were asked. */
export function carriedScore({ selected, meaning }: Reading, weights: readonly number[]): number {
  let score = 0;
  for (let p = 0; p < weights.length; p += 1) {
    if (selected[p] === 1) score += (weights[p] as number) * (meaning[p] ?? 0);
  }
  return score;
}
