import { logistic, normalMean, normalTail, solveIncreasing } from "./normal-integral.ts";
import type { Scenario } from "./scenario.ts";

/** Ends of the search on the log-odds and on the scale-point axis, far outside any share that can be planted. */
const LOG_ODDS = 40;
const SCALE_POINTS = 30;

/** The log-odds at which the mean over normal effects is exactly the planted share. */
export function baseOfShare(share: number, sd: number): number {
  if (share === 0 || share === 1) return share === 0 ? -Infinity : Infinity;
  return solveIncreasing((base) => normalMean((x) => logistic(base + x), sd), share, -LOG_ODDS, LOG_ODDS);
}

/** Mean 0-100 of a five-point answer: a normal latent rounded to the nearest point of 1 to 5. */
export function meanRating(latent: number, sd: number): number {
  return 25 * [1.5, 2.5, 3.5, 4.5].reduce((sum, limit) => sum + normalTail(limit, latent, sd), 0);
}

export type Bases = {
  /** Log-odds by layer and priority. */
  seen: number[][];
  read: number[][];
  /** Log-odds by layer. */
  response: number[];
  /** Mean of the latent rating by layer, in scale points. */
  rating: number[];
};

/** What every draw starts from, solved once: with it each marginal of the scenario is met exactly, whatever the spreads. */
export function solveBases({ layers, latent, response, rating }: Scenario): Bases {
  const knowSd = Math.hypot(latent.teamSd, latent.personSd);
  // Layer 0 has no leader above it, so no team effect either; the rating's team effect is left out there too.
  const spreadOf = (l: number) => (l === 0 ? latent.personSd : knowSd);
  const ratingSd = (l: number) => Math.hypot(l === 0 ? 0 : rating.teamSd, rating.personSd, rating.itemSd);
  return {
    seen: layers.map(({ seen }, l) => seen.map((share) => baseOfShare(share, spreadOf(l)))),
    read: layers.map(({ read }, l) => read.map((share) => baseOfShare(share, spreadOf(l)))),
    response: layers.map(({ responseRate }) => baseOfShare(responseRate, response.departmentSd)),
    rating: layers.map(({ lineOfSight }, l) =>
      solveIncreasing((x) => meanRating(x, ratingSd(l)), lineOfSight, -SCALE_POINTS, SCALE_POINTS),
    ),
  };
}
