import { mergedOptions } from "./dominated.ts";
import type { GroupTotals } from "./group-totals.ts";
import { meanCell } from "./mean-cell.ts";
import { meanTotals } from "./mean-totals.ts";
import type { MeasuredMetric } from "./measured-metric.ts";
import { SHARE_KEFF } from "./score-mean.ts";

/**
 * Mean points seen for every option of the time allocation, `time.<key>`, and `time` for the priorities together.
 * @param options keys of the options in order, "other" among them, and which of them are priorities
 */
export function measureAllocation(
  groups: ReadonlyMap<string, GroupTotals>,
  places: { each: readonly number[]; together: number },
  options: { keys: readonly string[]; priorities: readonly number[] },
  respondents: number[],
): { each: MeasuredMetric[]; together: MeasuredMetric } {
  const metric = (id: string): MeasuredMetric => ({ id, floor: 0, keff: SHARE_KEFF, respondents, cells: new Map() });
  const each = options.keys.map((key) => metric(`time.${key}`));
  const together = metric("time");
  for (const [id, group] of groups) {
    const merged = mergedOptions(
      places.each.map((from) => meanTotals(group.counted, from)),
      options.keys.indexOf("other"),
    );
    places.each.forEach((from, option) => {
      const cell = meanCell(group, from);
      if (cell !== null) each[option]?.cells.set(id, { ...cell, unanimous: false, dominated: merged.has(option) });
    });
    const total = meanCell(group, places.together);
    const hidden = options.priorities.some((option) => merged.has(option));
    if (total !== null) together.cells.set(id, { ...total, unanimous: false, dominated: hidden });
  }
  return { each, together };
}
