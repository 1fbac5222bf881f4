import { mean } from "simple-statistics";
import type { Intent } from "#surveys/intent.ts";
import { allocationKeys, priorityPairs, type StrategyContent } from "#surveys/strategy.ts";
import { allocationAlignment } from "./allocation-alignment.ts";
import { meaningAlignmentChoice } from "./meaning-alignment-choice.ts";
import type { PairAlignment } from "./pair-alignment.ts";
import { rankAlignment } from "./rank-alignment.ts";
import { LEAST_LEADERS } from "./wave-data.ts";

/** Answers on offer for a trade-off: either priority, a known rule, no rule. */
const TRADE_OFF_OPTIONS = 4;
/** From here leaving one leader out still leaves five. */
const LEAST_FOR_RANGE = LEAST_LEADERS + 1;
/** Agreement from here with alignment below there is an illusion. */
export const ILLUSION = { agreement: 80, alignment: 60 };

export type PriorityAlignment = {
  key: string;
  /** Leaders who say "yes, this is our priority", of 100. */
  agreement: number;
  /** Chance-corrected same meaning over pairs of leaders, times 100. */
  alignment: number;
  alignmentRange: [low: number, high: number] | null;
  /** agreement - alignment, points. */
  illusion: number;
  flagged: boolean;
  /** Mean predicted share of staff who carry the priority, of 100. */
  predictedCarried: number;
};

export type LeadershipMeasures = {
  leaders: number;
  priorities: PriorityAlignment[];
  /** Times 100; the first is the mean of the next three; allocation is not chance-corrected and stands beside. */
  team: Record<"alignment" | "meaning" | "ranking" | "tradeOffs" | "allocation", number | null>;
};

const hundred = (value: number | null) => (value === null ? null : 100 * value);
const meanOf = (parts: readonly PairAlignment[]): number | null => {
  const means = parts.map((part) => part.mean).filter((value) => value !== null);
  return means.length === 0 ? null : mean(means);
};

/**
 * Agreement and alignment of the leadership team, never blended. A census: ranges when one leader is left out, no intervals.
 * @returns percent and chance-corrected alignment times 100; null below five signed intents
 * @see measurement design 2.6
 */
export function measureLeadership(strategy: StrategyContent, intents: readonly Intent[]): LeadershipMeasures | null {
  if (intents.length < LEAST_LEADERS) return null;
  const meanings = strategy.priorities.map(({ key, readings }) =>
    meaningAlignmentChoice({ choice: intents.map((i) => i.readings[key] ?? null), options: readings.length }),
  );
  const priorities = strategy.priorities.map(({ key }, p): PriorityAlignment => {
    const { mean: aligned, loo_min: low, loo_max: high } = meanings[p] as PairAlignment;
    const agreement = 100 * mean(intents.map((intent) => (intent.supports[key] ? 1 : 0)));
    const alignment = 100 * (aligned ?? 0);
    const range = intents.length >= LEAST_FOR_RANGE && low !== null && high !== null;
    return {
      key,
      agreement,
      alignment,
      alignmentRange: range ? [100 * low, 100 * high] : null,
      illusion: agreement - alignment,
      flagged: agreement >= ILLUSION.agreement && alignment < ILLUSION.alignment,
      predictedCarried: mean(intents.map((intent) => intent.predictedCarried[key] ?? 0)),
    };
  });
  const keys = strategy.priorities.map(({ key }) => key);
  const meaning = meanOf(meanings);
  const ranking = rankAlignment({ ranks: intents.map((i) => keys.map((key) => i.ranks[key] ?? keys.length)) }).mean;
  const tradeOffs = meanOf(
    priorityPairs(strategy).map((pair) =>
      meaningAlignmentChoice({ choice: intents.map((i) => i.tradeOffs[pair] ?? null), options: TRADE_OFF_OPTIONS }),
    ),
  );
  const allocation = allocationAlignment({
    allocations: intents.map((i) => allocationKeys(strategy).map((key) => i.points[key] ?? 0)),
  }).mean;
  const parts = [meaning, ranking, tradeOffs].filter((part) => part !== null);
  return {
    leaders: intents.length,
    priorities,
    team: {
      alignment: hundred(parts.length === 3 ? mean(parts) : null),
      meaning: hundred(meaning),
      ranking: hundred(ranking),
      tradeOffs: hundred(tradeOffs),
      allocation: hundred(allocation),
    },
  };
}
