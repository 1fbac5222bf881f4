import { group } from "d3-array";
import { clusterMean } from "./cluster-mean.ts";

/** One metric in one group, right but not yet allowed: nothing of this type leaves the server. */
export type MeasuredCell = {
  /** Mean of person scores in [-floor, 1]. */
  estimate: number;
  /** Null when a single unit leaves nothing to estimate it from. */
  variance: number | null;
  df: number;
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

export const SHARE_KAPPA = 1000;

/**
 * Mean of one value per person in a group, with blocks as clusters.
 * @param values in [0, 1]
 * @param blocks block of each person
 */
export function meanCell(values: readonly number[], blocks: readonly number[]): MeasuredCell | null {
  if (values.length === 0) return null;
  const { mean, se, df } = clusterMean({ y: values, team: blocks });
  const n = values.length;
  const all = values.filter((value) => value === 1).length;
  const none = values.filter((value) => value === 0).length;
  const unanimous = Math.max(all, none) >= n - 1;
  return { estimate: mean, variance: se === null ? null : se ** 2, df, n, unanimous, dominated: false };
}

/** Respondents of each block. */
export function blockSizes(people: readonly { block: number }[], blocks: number): number[] {
  const sizes = Array.from({ length: blocks }, () => 0);
  for (const { block } of people) sizes[block] = (sizes[block] ?? 0) + 1;
  return sizes;
}

/** The people of every group, each found once by its block. */
export function membersByGroup<Someone extends { block: number }>(
  groups: readonly { id: string; blocks: number[] }[],
  people: readonly Someone[],
): Map<string, Someone[]> {
  const byBlock = group(people, (person) => person.block);
  return new Map(groups.map(({ id, blocks }) => [id, blocks.flatMap((block) => byBlock.get(block) ?? [])]));
}

/** A metric whose cell is the mean of one value per person. People without a value are not in `people`. */
export function meanMetric(
  id: string,
  groups: readonly { id: string; blocks: number[] }[],
  people: readonly { block: number; value: number }[],
  blocks: number,
): MeasuredMetric {
  const cells = new Map<string, MeasuredCell>();
  for (const [groupId, members] of membersByGroup(groups, people)) {
    const cell = meanCell(
      members.map((person) => person.value),
      members.map((person) => person.block),
    );
    if (cell !== null) cells.set(groupId, cell);
  }
  return { id, floor: 0, keff: SHARE_KAPPA, respondents: blockSizes(people, blocks), cells };
}
