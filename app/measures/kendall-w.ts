import { group } from "d3-array";
import { mean, sum } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";

/** Midranks, 1 = smallest, and the correction sum(t^3 - t) over groups of t tied entries. */
function midranks(values: readonly number[]) {
  const ranks = values.map(() => 0);
  let ties = 0;
  let before = 0;
  for (const tied of [...group(values.keys(), (i) => values[i] as number).entries()].sort(([a], [b]) => a - b)) {
    const places = tied[1];
    for (const i of places) ranks[i] = before + (places.length + 1) / 2;
    before += places.length;
    ties += places.length ** 3 - places.length;
  }
  return { ranks, ties };
}

/**
 * Kendall's coefficient of concordance with the correction for ties. Averages 1 / raters under random ranking, so it
 * serves the method panel only.
 * @param input raters x items, any numbers that order the items
 * @returns W 0-1; the mean Spearman correlation over pairs of raters, (m W - 1) / (m - 1), null with ties or one rater;
 *   W null for a single item or when every rater ties everything
 * @throws RangeError for no rater or item, ragged rows or a rating that is not finite
 * @see Kendall & Babington Smith (1939), Annals of Mathematical Statistics 10, 275-287
 */
export function kendallW({ ratings }: { ratings: readonly (readonly number[])[] }): {
  W: number | null;
  meanPairwiseSpearmanUntied: number | null;
} {
  const [m, n] = [ratings.length, ratings[0]?.length ?? 0];
  if (m === 0 || n === 0) throw new RangeError("kendallW requires ratings with one rater and one item or more");
  for (const row of ratings) {
    requireNumbers("kendallW", "ratings", row);
    if (row.length !== n) throw new RangeError("kendallW requires ratings with rows of equal length");
  }
  const raters = ratings.map(midranks);
  const totals = Array.from({ length: n }, (_, item) => sum(raters.map((rater) => rater.ranks[item] as number)));
  const centre = mean(totals);
  const ties = sum(raters.map((rater) => rater.ties));
  const largest = m ** 2 * (n ** 3 - n) - m * ties;
  if (largest === 0) return { W: null, meanPairwiseSpearmanUntied: null };
  const W = (12 * sum(totals.map((total) => (total - centre) ** 2))) / largest;
  return { W, meanPairwiseSpearmanUntied: ties > 0 || m < 2 ? null : (m * W - 1) / (m - 1) };
}
