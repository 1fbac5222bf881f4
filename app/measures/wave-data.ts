import type { Intent } from "#surveys/intent.ts";
import type { StrategyContent } from "#surveys/strategy.ts";
import type { CandidateGroup } from "./candidate-groups.ts";
import type { WaveTotals } from "./wave-totals.ts";

/** The smallest group there is beside an answer. `department` is "several" where small departments were joined. */
export type WaveBlock = { id: string; layer: number; department: string; invited: number; label: string };

/** All that a sealed wave gives to the measures: sums by block, and the groups that were frozen when it opened. */
export type WaveData = {
  strategy: StrategyContent;
  blocks: WaveBlock[];
  groups: CandidateGroup[];
  totals: WaveTotals;
  /** Employee ids of the leaders of the units in each block: what pairs it with a block of another wave. */
  leaders: readonly (readonly string[])[];
  /** What was asked, by measure: two waves with the same signature are one series. */
  series: Readonly<Record<string, string>>;
  intents: Intent[];
  leadersInvited: number;
};

/** Fewer signed intents than this say nothing about the team as a whole. */
export const LEAST_LEADERS = 5;
