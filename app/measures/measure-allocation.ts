import { sum } from "simple-statistics";
import type { CandidateGroup } from "./candidate-groups.ts";
import { blockSizes, type MeasuredMetric, meanCell, membersByGroup, SHARE_KAPPA } from "./measured-metric.ts";
import { sayDoGap } from "./say-do-gap.ts";

/** Share of the largest giver that the others must at least give together, so that no giver can work out another's points. */
const OTHERS_SHARE = 0.1;
const LEAST_GIVERS = 3;

/**
 * Whether too few people stand behind a total of points: fewer than three gave any, or without the two largest givers
 * less remains than a tenth of the largest (the p% rule with p = 10).
 */
export function dominated(points: readonly number[]): boolean {
  const given = points.filter((value) => value > 0).sort((a, b) => b - a);
  if (given.length < LEAST_GIVERS) return true;
  return sum(given.slice(2)) < OTHERS_SHARE * (given[0] ?? 0);
}

/**
 * Marks the options of one group that may not stand alone. They are merged into "other", so that is marked with them;
 * when only "other" itself fails, the option with the fewest points joins it: one hidden part would follow from the rest.
 */
export function mergedOptions(rows: readonly (readonly number[])[], other: number): Set<number> {
  const columns = (rows[0] ?? []).map((_, option) => rows.map((row) => row[option] as number));
  const merged = new Set(columns.flatMap((points, option) => (dominated(points) ? [option] : [])));
  if (merged.size === 0) return merged;
  merged.add(other);
  if (merged.size === 1) {
    const totals = columns
      .map((points, option) => ({ option, total: sum(points) }))
      .filter(({ option }) => option !== other);
    const least = totals.sort((a, b) => a.total - b.total)[0];
    if (least !== undefined) merged.add(least.option);
  }
  return merged;
}

type Row = { block: number; shares: number[] };

/**
 * Mean points seen for every option of one allocation, `<channel>.<key>`, and `<channel>` for the priorities together.
 * @param say declared points by option, in the same order
 */
export function measureAllocation(
  channel: string,
  groups: readonly CandidateGroup[],
  rows: readonly Row[],
  blocks: number,
  options: { keys: readonly string[]; priorities: readonly number[]; say: readonly number[] },
): { each: MeasuredMetric[]; together: MeasuredMetric } {
  const { keys, priorities, say } = options;
  const respondents = blockSizes(rows, blocks);
  const metric = (id: string): MeasuredMetric => ({ id, floor: 0, keff: SHARE_KAPPA, respondents, cells: new Map() });
  const each = keys.map((key) => metric(`${channel}.${key}`));
  const together = metric(channel);
  for (const [groupId, members] of membersByGroup(groups, rows)) {
    const team = members.map((member) => member.block);
    const result = sayDoGap({ actual: members.map((member) => member.shares), say, team });
    if (result === null) continue;
    const merged = mergedOptions(
      members.map((member) => member.shares),
      keys.indexOf("other"),
    );
    result.options.forEach((option, i) => {
      const variance = option.se === null ? null : (option.se / 100) ** 2;
      const cell = { estimate: option.do / 100, variance, df: option.df, n: members.length };
      each[i]?.cells.set(groupId, { ...cell, unanimous: false, dominated: merged.has(i) });
    });
    const total = meanCell(
      members.map((member) => Math.min(1, sum(priorities.map((option) => member.shares[option] as number)))),
      team,
    );
    if (total !== null) {
      const dominatedPart = priorities.some((option) => merged.has(option));
      together.cells.set(groupId, { ...total, unanimous: false, dominated: dominatedPart });
    }
  }
  return { each, together };
}
