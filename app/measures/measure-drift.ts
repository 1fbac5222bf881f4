import { sum } from "simple-statistics";
import type { StrategyContent } from "#surveys/strategy.ts";
import type { CandidateGroup } from "./candidate-groups.ts";
import { carriedShare } from "./carried.ts";
import { clusterVariance } from "./cluster-variance.ts";
import {
  blockSizes,
  type Composite,
  type MeasuredCell,
  type MeasuredMetric,
  membersByGroup,
} from "./measured-metric.ts";
import { meaningFloor, type Person } from "./person.ts";

type Ticker = Person & { ticks: ReadonlySet<string> };
/** A share with the linearised person values behind its variance; estimate null where it is not defined. */
type Part = { estimate: number | null; influence: number[]; unanimous: boolean; readers: number | null };

const nearlyAll = (count: number, n: number) => count <= 1 || count >= n - 1;

/** Carried and seen share of one priority among some people. */
function partsOf(priority: StrategyContent["priorities"][number], p: number, members: readonly Ticker[]) {
  const result = carriedShare({
    selected: members.map((person) => (person.ticks.has(priority.key) ? 1 : 0)),
    foilRate: members.map((person) => person.foilRate),
    meaning: members.map((person) => person.meaning[p] ?? null),
    meaningFloor: meaningFloor(priority),
  });
  const n = members.length;
  const ticked = members.filter((person) => person.ticks.has(priority.key));
  const asIntended = ticked.filter((person) => person.meaning[p] === 1).length;
  const read = ticked.filter((person) => person.meaning[p] !== null).length;
  const none = members.map(() => 0);
  // Where nobody was asked for the meaning there is recognition only, and that must not stand beside carried shares.
  const measured = result.basis === "meaning";
  const carried: Part = {
    estimate: measured ? result.carried : null,
    influence: (measured ? result.carriedInfluence : null) ?? none,
    unanimous: nearlyAll(asIntended, n),
    // Where some who ticked it were not asked how they read it, those who were stand for them: few must not.
    readers: read < ticked.length ? read : null,
  };
  const seen: Part = {
    estimate: result.seen,
    influence: result.seenInfluence ?? none,
    unanimous: nearlyAll(ticked.length, n),
    readers: null,
  };
  return { carried, seen };
}

function combined(parts: readonly Part[], weights: readonly number[]): Part {
  const used = parts.map((part, p) => ({ ...part, weight: weights[p] ?? 0 })).filter((part) => part.weight > 0);
  const influence = (used[0]?.influence ?? []).map((_, i) => sum(used.map((u) => u.weight * (u.influence[i] ?? 0))));
  const known = used.length > 0 && used.every((part) => part.estimate !== null);
  const estimate = known ? sum(used.map((part) => part.weight * (part.estimate ?? 0))) : null;
  return { estimate, influence, unanimous: used.every((part) => part.unanimous), readers: null };
}

function addCell(
  metric: MeasuredMetric,
  groupId: string,
  { estimate, influence, unanimous, readers }: Part,
  blocks: number[],
) {
  if (estimate === null) return;
  const { variance, df } = clusterVariance(influence, blocks);
  const cell: MeasuredCell = { estimate, variance, df, n: blocks.length, unanimous, dominated: false, readers };
  metric.cells.set(groupId, cell);
}

/**
 * Carried and seen share of every priority (`carried.p1`, `seen.p1`) and, as composites by the priorities' weights,
 * `carried` and `seen`, in every group. Drift, not seen and misread are read off these.
 */
export function measureDrift(
  strategy: StrategyContent,
  groups: readonly CandidateGroup[],
  people: readonly Person[],
  blocks: number,
  weights: readonly number[],
): { metrics: MeasuredMetric[]; composites: Composite[] } {
  const { priorities } = strategy;
  const tickers = people.filter((person): person is Ticker => person.ticks !== null);
  const asked = blockSizes(tickers, blocks);
  const foil = tickers.length > 0 ? sum(tickers.map((person) => person.foilRate)) / tickers.length : 0;
  const seenFloor = foil < 1 ? foil / (1 - foil) : 0;
  const kappa = 1 / sum(weights.map((weight) => weight ** 2));
  const floors = priorities.map(meaningFloor);
  const meanFloor = sum(floors.map((floor, p) => floor * (weights[p] ?? 0)));
  const metric = (id: string, floor: number, keff: number): MeasuredMetric => ({
    id,
    floor,
    keff,
    respondents: asked,
    cells: new Map(),
  });
  const each = priorities.map(({ key }, p) => ({
    carried: metric(`carried.${key}`, floors[p] ?? 0, 1),
    seen: metric(`seen.${key}`, seenFloor, 1),
  }));
  const carried = metric("carried", meanFloor, kappa);
  const seen = metric("seen", seenFloor, kappa);
  for (const [groupId, members] of membersByGroup(groups, tickers)) {
    if (members.length === 0) continue;
    const clusters = members.map((person) => person.block);
    const parts = priorities.map((priority, p) => partsOf(priority, p, members));
    parts.forEach((part, p) => {
      const own = each[p] as (typeof each)[number];
      addCell(own.carried, groupId, part.carried, clusters);
      addCell(own.seen, groupId, part.seen, clusters);
    });
    const totals = {
      carried: combined(
        parts.map((p) => p.carried),
        weights,
      ),
      seen: combined(
        parts.map((p) => p.seen),
        weights,
      ),
    };
    addCell(carried, groupId, totals.carried, clusters);
    addCell(seen, groupId, totals.seen, clusters);
  }
  const composite = (total: MeasuredMetric): Composite => ({
    metric: total,
    parts: priorities.map(({ key }, p) => ({ id: `${total.id}.${key}`, weight: weights[p] ?? 0 })),
  });
  return { metrics: each.flatMap((own) => [own.carried, own.seen]), composites: [carried, seen].map(composite) };
}
