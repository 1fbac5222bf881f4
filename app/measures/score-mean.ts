import { clusterMean } from "./cluster-mean.ts";
import type { Key } from "./cluster-variance.ts";
import { scoreInterval } from "./score-interval.ts";

/** kappa of shares and 0-100 scores: their effective sample size may far exceed n. */
export const SHARE_KEFF = 1000;

export type ScoreMean = {
  mean: number;
  se: number | null;
  df: number;
  /** 95 % score interval; null with a single respondent. */
  ci: [number, number] | null;
};

/**
 * Mean of person scores 0-100 with its score interval, teams as clusters.
 * @param input one score for each respondent; weights and teams optional
 * @returns points of 100
 * @throws RangeError for no respondent, unequal lengths, weights not above 0 or a score outside 0-100
 * @see measurement design 4.1
 */
export function scoreMean(input: {
  scores: readonly number[];
  weight?: readonly number[] | null;
  team?: readonly Key[] | null;
}): ScoreMean {
  const { scores, weight = null, team = null } = input;
  if (scores.some((score) => !(score >= 0 && score <= 100 + 1e-9))) {
    throw new RangeError("scoreMean requires scores from 0 to 100");
  }
  const { mean, se, df } = clusterMean({ y: scores.map((score) => score / 100), w: weight, team });
  const n = scores.length;
  const { lo, hi } = scoreInterval({ estimate: mean, variance: (se ?? 0) ** 2, df, n, keff: SHARE_KEFF });
  return {
    mean: 100 * mean,
    se: se === null ? null : 100 * se,
    df,
    ci: lo === null || hi === null ? null : [100 * lo, 100 * hi],
  };
}
