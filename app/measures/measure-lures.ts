import { sum } from "simple-statistics";
import type { StrategyContent } from "#surveys/strategy.ts";
import type { CandidateGroup } from "./candidate-groups.ts";
import { drift } from "./drift.ts";
import { blockSizes, type MeasuredMetric, membersByGroup } from "./measured-metric.ts";
import type { Person } from "./person.ts";

/** Share who still believe a legacy item to be a priority (`lure.l1`), corrected for guessing by the foils, as "seen" is. */
export function measureLures(
  strategy: StrategyContent,
  groups: readonly CandidateGroup[],
  people: readonly Person[],
  blocks: number,
): MeasuredMetric[] {
  const tickers = people.filter((person) => person.ticks !== null);
  const foil = tickers.length > 0 ? sum(tickers.map((person) => person.foilRate)) / tickers.length : 0;
  const members = membersByGroup(groups, tickers);
  return strategy.legacyItems.map(({ key }) => {
    const cells: MeasuredMetric["cells"] = new Map();
    for (const [groupId, group] of members) {
      if (group.length === 0) continue;
      const selected = group.map((person) => (person.ticks?.has(key) ? 1 : 0));
      const foilRate = group.map((person) => person.foilRate);
      const team = group.map((person) => person.block);
      const result = drift({ selected, foilRate, meaning: null, meaningFloor: 0, team });
      if (result.seen === null) continue;
      const ticked = selected.filter((value) => value === 1).length;
      const unanimous = ticked <= 1 || ticked >= group.length - 1;
      const { var: variance, df, n } = result;
      cells.set(groupId, { estimate: result.seen, variance, df, n, unanimous, dominated: false });
    }
    const floor = foil < 1 ? foil / (1 - foil) : 0;
    return { id: `lure.${key}`, floor, keff: 1, respondents: blockSizes(tickers, blocks), cells };
  });
}
