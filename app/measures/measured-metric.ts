import type { GroupTotals } from "./group-totals.ts";
import type { Influence } from "./linear-variance.ts";
import { meanCell } from "./mean-cell.ts";
import { SHARE_KEFF } from "./score-mean.ts";

/** One metric in one group, right but not yet allowed: nothing of this type leaves the server. */
export type MeasuredCell = {
  /** Mean of person scores in [-floor, 1]. */
  estimate: number;
  /** Null when a single unit leaves nothing to estimate it from. */
  variance: number | null;
  df: number;
  /** What each block with respondents adds to the linearised total; they pair with the same units of another wave. */
  influence: Influence;
  /** Respondents whose answers enter. */
  n: number;
  /** All alike, or all but one: a number would speak about everybody. */
  unanimous: boolean;
  /** Fewer than three people behind the number, or one who outweighs the rest. */
  dominated: boolean;
  /** People whose answers a part of the number rests on, where that part was not asked of everybody; else null. */
  readers?: number | null;
};

export type MeasuredMetric = {
  id: string;
  /** Largest possible negative person score, sign dropped; a constant of the wave. */
  floor: number;
  /** kappa of the score interval. */
  keff: number;
  /** Respondents of each block. */
  respondents: number[];
  /** By group id; absent where no estimate is defined. */
  cells: Map<string, MeasuredCell>;
};

/** A metric that is a weighted sum of others in the same group: it is built from what is published of them. */
export type Composite = { metric: MeasuredMetric; parts: { id: string; weight: number }[] };

/** Respondents of each block behind one mean; blocks that are not asked count nobody. */
export function meanRespondents(blocks: readonly Float64Array[], from: number, asked: readonly boolean[]): number[] {
  return blocks.map((totals, block) => (asked[block] ? (totals[from] as number) : 0));
}

/** A metric whose cell is the mean of one value per person. */
export function meanMetric(
  id: string,
  groups: ReadonlyMap<string, GroupTotals>,
  from: number,
  respondents: number[],
): MeasuredMetric {
  const cells: MeasuredMetric["cells"] = new Map();
  for (const [groupId, group] of groups) {
    const cell = meanCell(group, from);
    if (cell !== null) cells.set(groupId, cell);
  }
  return { id, floor: 0, keff: SHARE_KEFF, respondents, cells };
}
