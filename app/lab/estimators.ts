import { adjustP } from "#app/measures/adjust-p.ts";
import { attenuation } from "#app/measures/attenuation.ts";
import { clusterMean } from "#app/measures/cluster-mean.ts";
import { drift } from "#app/measures/drift.ts";
import { intentWeightedDrift } from "#app/measures/intent-weighted-drift.ts";
import { legacyLoad } from "#app/measures/legacy-load.ts";
import { pomp } from "#app/measures/pomp.ts";
import { sayDoGap } from "#app/measures/say-do-gap.ts";
import { scoreMean } from "#app/measures/score-mean.ts";
import { waveChange } from "#app/measures/wave-change.ts";
import { waveChangeTeamPaired } from "#app/measures/wave-change-team-paired.ts";

/** The product's own functions. They are handed to the lab, so that a test can show that a broken one is caught. */
export const productEstimators = {
  adjustP,
  attenuation,
  clusterMean,
  drift,
  intentWeightedDrift,
  legacyLoad,
  pomp,
  sayDoGap,
  scoreMean,
  waveChange,
  waveChangeTeamPaired,
};

export type Estimators = typeof productEstimators;
