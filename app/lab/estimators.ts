import { attenuation } from "#app/measures/attenuation.ts";
import { clusterMean } from "#app/measures/cluster-mean.ts";
import { drift } from "#app/measures/drift.ts";
import { pomp } from "#app/measures/pomp.ts";
import { sayDoGap } from "#app/measures/say-do-gap.ts";
import { scoreInterval } from "#app/measures/score-interval.ts";

/** The product's own functions. They are handed to the lab, so that a test can show that a broken one is caught. */
export const productEstimators = { attenuation, clusterMean, drift, pomp, sayDoGap, scoreInterval };

export type Estimators = typeof productEstimators;
