import { sum } from "simple-statistics";
import { allocationKeys, type StrategyContent } from "#surveys/strategy.ts";
import type { CandidateGroup } from "./candidate-groups.ts";
import { dominated } from "./measure-allocation.ts";
import { type MeasuredMetric, meanMetric, membersByGroup } from "./measured-metric.ts";
import type { Person } from "./person.ts";

/** Legacy items that lost their place; protected ones are no load. */
export function droppedItems(strategy: StrategyContent) {
  return strategy.legacyItems.filter((item) => item.decision !== "protect");
}

/** Mean share of own time on stopped and deprioritised items, before their sanctioned points are taken off. */
export function measureLegacyLoad(
  strategy: StrategyContent,
  groups: readonly CandidateGroup[],
  people: readonly Person[],
  blocks: number,
): MeasuredMetric {
  const keys = allocationKeys(strategy);
  const dropped = droppedItems(strategy).map((item) => keys.indexOf(item.key));
  const rows = people.flatMap(({ block, ownTime }) =>
    ownTime === null ? [] : [{ block, value: Math.min(1, sum(dropped.map((i) => ownTime[i] as number))) }],
  );
  const metric = meanMetric("legacy_load", groups, rows, blocks);
  for (const [groupId, members] of membersByGroup(groups, rows)) {
    const cell = metric.cells.get(groupId);
    const mark = { unanimous: false, dominated: dominated(members.map((member) => member.value)) };
    if (cell !== undefined) metric.cells.set(groupId, { ...cell, ...mark });
  }
  return metric;
}
