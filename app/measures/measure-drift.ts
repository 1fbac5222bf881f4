import type { StrategyContent } from "#surveys/strategy.ts";
import { carriedPart, combinedPart, type Part, seenPart } from "./carried-parts.ts";
import type { GroupTotals } from "./group-totals.ts";
import { clusteredVariance, linearVariance } from "./linear-variance.ts";
import type { Composite, MeasuredCell, MeasuredMetric } from "./measured-metric.ts";
import { SHARE_KEFF } from "./score-mean.ts";
import { at, type TotalsLayout } from "./totals-layout.ts";

function cellOf(group: GroupTotals, { estimate, gradient, unanimous, readers }: Part): MeasuredCell | null {
  if (estimate === null) return null;
  const n = group.counted[group.layout.sums + at.one] as number;
  return { estimate, ...linearVariance(group, gradient), n, unanimous, dominated: false, readers };
}

/** Share of everybody with a tick list who ticks a priority and then says that they do not know what it means. */
function dontKnowCell({ layout, counted, weighted, blocks, members }: GroupTotals, p: number): MeasuredCell {
  const [people, said] = [layout.sums + at.one, layout.dontKnow + p];
  const [n, count] = [counted[people] as number, counted[said] as number];
  const estimate = (weighted[said] as number) / (weighted[people] as number);
  const values = Float64Array.from(
    members,
    ({ totals, weight }) =>
      (weight * ((totals[said] as number) - estimate * (totals[people] as number))) / (weighted[people] as number),
  );
  const peopleOf = (i: number) => members[i]?.totals[people] as number;
  const linearised = clusteredVariance(blocks, values, peopleOf, () => (count - count ** 2 / n) / n ** 2);
  return { estimate, ...linearised, n, unanimous: count <= 1 || count >= n - 1, dominated: false };
}

/** Largest possible negative value of a share that is corrected by the foils of the whole wave. */
function seenFloor(everybody: GroupTotals | undefined): number {
  if (everybody === undefined) return 0;
  const { counted, layout } = everybody;
  const foil = (counted[layout.sums + at.foil] as number) / (counted[layout.sums + at.one] as number);
  return foil < 1 ? foil / (1 - foil) : 0;
}

/**
 * Carried and seen share of every priority (`carried.p1`, `seen.p1`) and, as composites by the priorities' weights,
 * `carried` and `seen`; the share that ticks a priority and does not know what it means (`dont_know.p1`); and the share that
 * still believes in a legacy item (`lure.l1`), corrected for guessing as seen is.
 * Drift, not seen and misread are read off these.
 * @param groups groups in which somebody handed in a tick list
 * @param respondents of each block
 */
export function measureDrift(
  strategy: StrategyContent,
  layout: TotalsLayout,
  groups: ReadonlyMap<string, GroupTotals>,
  respondents: number[],
  weights: readonly number[],
): { metrics: MeasuredMetric[]; composites: Composite[] } {
  const { priorities, legacyItems } = strategy;
  const count = priorities.length;
  const answered = new Map([...groups].filter(([, { counted }]) => (counted[layout.sums + at.one] as number) > 0));
  const floor = seenFloor(answered.get("all"));
  const kappa = 1 / weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const meanFloor = layout.floors.reduce((sum, own, p) => sum + own * (weights[p] ?? 0), 0);
  const metric = (id: string, own: number, keff: number, partOf: (group: GroupTotals) => Part): MeasuredMetric => {
    const cells: MeasuredMetric["cells"] = new Map();
    for (const [id, group] of answered) {
      const cell = cellOf(group, partOf(group));
      if (cell !== null) cells.set(id, cell);
    }
    return { id, floor: own, keff, respondents, cells };
  };
  const carriedOf = (group: GroupTotals, p: number) => carriedPart(group, p);
  const seenOf = (group: GroupTotals, p: number) => seenPart(group, at.tick(p));
  const each = priorities.flatMap(({ key }, p) => [
    metric(`carried.${key}`, layout.floors[p] ?? 0, 1, (group) => carriedOf(group, p)),
    metric(`seen.${key}`, floor, 1, (group) => seenOf(group, p)),
  ]);
  const lures = legacyItems.map(({ key }, l) =>
    metric(`lure.${key}`, floor, 1, (group) => seenPart(group, at.lure(l, count))),
  );
  const dontKnow = priorities.map(({ key }, p): MeasuredMetric => {
    const cells = new Map([...answered].map(([group, totals]) => [group, dontKnowCell(totals, p)]));
    return { id: `dont_know.${key}`, floor: 0, keff: SHARE_KEFF, respondents, cells };
  });
  const composite = (id: string, own: number, partOf: (group: GroupTotals, p: number) => Part): Composite => {
    const together = (group: GroupTotals) =>
      combinedPart(
        priorities.map((_, p) => partOf(group, p)),
        weights,
      );
    const parts = priorities.map(({ key }, p) => ({ id: `${id}.${key}`, weight: weights[p] ?? 0 }));
    return { metric: metric(id, own, kappa, together), parts };
  };
  return {
    metrics: [...each, ...dontKnow, ...lures],
    composites: [composite("carried", meanFloor, carriedOf), composite("seen", floor, seenOf)],
  };
}
