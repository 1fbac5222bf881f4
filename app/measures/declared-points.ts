import { mean } from "simple-statistics";
import type { Intent } from "#surveys/intent.ts";
import { allocationKeys, type StrategyContent } from "#surveys/strategy.ts";
import { rankOrderCentroid } from "./rank-order-centroid.ts";
import { LEAST_LEADERS } from "./wave-data.ts";

export type Declared = {
  /** a*: mean of the leaders' points for each allocation option, 0-100; null below five leaders. */
  points: Record<string, number> | null;
  /** Priority keys in the declared order. */
  order: string[];
  /** Weights of the priorities in the strategy's order, adding up to 1. */
  weights: number[];
};

/**
 * What the leaders declared. Below five leaders nothing of their intents may show, so the strategy's own order stands in,
 * with rank-order-centroid weights.
 */
export function declaredPoints(strategy: StrategyContent, intents: readonly Intent[]): Declared {
  const keys = strategy.priorities.map((priority) => priority.key);
  const centroid = rankOrderCentroid(keys.length);
  if (intents.length < LEAST_LEADERS) return { points: null, order: keys, weights: centroid };
  const points = Object.fromEntries(
    allocationKeys(strategy).map((key) => [key, mean(intents.map((intent) => intent.points[key] ?? 0))]),
  );
  const meanRank = (key: string) => mean(intents.map((intent) => intent.ranks[key] ?? keys.length));
  const declared = (key: string) => points[key] ?? 0;
  const order = [...keys].sort((a, b) => declared(b) - declared(a) || meanRank(a) - meanRank(b));
  const total = keys.reduce((sum, key) => sum + declared(key), 0);
  const weights = keys.map((key) => (total > 0 ? declared(key) / total : (centroid[order.indexOf(key)] ?? 0)));
  return { points, order, weights };
}
