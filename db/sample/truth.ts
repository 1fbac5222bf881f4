import type { Layer } from "./organization.ts";
import truthJson from "./truth.json" with { type: "json" };

type Shares = Record<string, number>;

export type LayerTruth = {
  layer: number;
  label: string;
  responseRate: number;
  /** Share who know the priority is one. */
  seen: Shares;
  /** Share of those who hold the intended reading. */
  read: Shares;
  /** Mean points of 100. */
  ownTime: Shares;
  leaderTime: Shares;
  /** Percent naming the topic. */
  attention: Shares;
  recognition: Shares | null;
  /** Share who say that people for the priority rose. */
  morePeople: Shares;
  /** 0–100. */
  lineOfSight: number | null;
  /** Share who still take an earlier item for a priority. */
  believesLegacy: Shares;
  /** Mean of each rating, 0–100. */
  ratings: Shares;
};

export type Truth = {
  declared: Shares;
  layers: LayerTruth[];
  topGaps: { group: string; metric: string; value: number }[];
  largestLeak: { group: string; metric: string; value: number };
  /** By group and metric id: what a perfect measurement would show. */
  planted: Record<string, Record<string, number>>;
};

export const truth = truthJson as unknown as Truth;

export function layerTruth(layer: Layer): LayerTruth {
  return truth.layers[layer] as LayerTruth;
}
