import { allocationKeys } from "#surveys/strategy.ts";
import type { CandidateGroup } from "./candidate-groups.ts";
import { type Declared, declaredPoints } from "./declared-points.ts";
import { dominated } from "./dominated.ts";
import { type GroupTotals, groupTotals } from "./group-totals.ts";
import { meanTotals } from "./mean-totals.ts";
import { measureAllocation } from "./measure-allocation.ts";
import { measureDrift } from "./measure-drift.ts";
import { type LeadershipMeasures, measureLeadership } from "./measure-leadership.ts";
import { type Composite, type MeasuredMetric, meanMetric, meanRespondents } from "./measured-metric.ts";
import type { WaveData } from "./wave-data.ts";

export type MeasuredWave = {
  groups: CandidateGroup[];
  /** Ballots of each block. */
  ballots: number[];
  declared: Declared;
  metrics: MeasuredMetric[];
  composites: Composite[];
  /** The leaders' own side of the resource channel, one metric per priority; only the group `all` counts. */
  leadersResource: MeasuredMetric[];
  leadership: LeadershipMeasures | null;
};

/** Points on work that was to stop or shrink; whoever gives most of them must not be readable from the mean. */
function withoutDominated(metric: MeasuredMetric, groups: ReadonlyMap<string, GroupTotals>, from: number) {
  for (const [id, cell] of metric.cells) {
    const group = groups.get(id) as GroupTotals;
    metric.cells.set(id, { ...cell, unanimous: false, dominated: dominated(meanTotals(group.counted, from)) });
  }
  return metric;
}

/**
 * Measures one sealed wave from its block totals: every metric in every candidate group, right but not yet allowed. Say-do
 * channels are what staff see, so blocks of layer 0 stay out of them, also in groups that hold both.
 * @param weights one for each block, from head-counts; null = none
 * @returns estimates on [-floor, 1] with variances and respondents of each block; nothing rounded, nothing hidden
 */
export function measureWave(wave: WaveData, weights: readonly number[] | null = null): MeasuredWave {
  const { strategy, blocks, groups, totals } = wave;
  const { layout } = totals;
  const union = (positions: readonly number[]) => groupTotals(layout, totals.blocks, positions, weights);
  const within = (asked: readonly boolean[]) =>
    new Map(groups.map((group) => [group.id, union(group.blocks.filter((block) => asked[block]))]));
  const asked = {
    all: blocks.map(() => true),
    staff: blocks.map(({ layer }) => layer >= 1),
    leaders: blocks.map(({ layer }) => layer === 0),
  };
  const sums = { all: within(asked.all), staff: within(asked.staff) };
  const leaders = new Map([["all", union(blocks.flatMap((_, block) => (asked.leaders[block] ? [block] : [])))]]);
  const declared = declaredPoints(strategy, wave.intents);
  const keys = allocationKeys(strategy);
  const priorityKeys = strategy.priorities.map(({ key }) => key);
  const respondents = (from: number, of: readonly boolean[]) => meanRespondents(totals.blocks, from, of);
  const place = (id: string) => layout.means.get(id) as number;
  const staff = (id: string) => meanMetric(id, sums.staff, place(id), respondents(place(id), asked.staff));
  const everybody = (id: string) => meanMetric(id, sums.all, place(id), respondents(place(id), asked.all));
  const listed = respondents(layout.sums, asked.all);
  const drift = measureDrift(strategy, layout, sums.all, listed, declared.weights);
  const time = measureAllocation(
    sums.staff,
    { each: layout.time, together: place("time") },
    { keys, priorities: priorityKeys.map((_, p) => p) },
    respondents(place("time"), asked.staff),
  );
  const topics = [...priorityKeys, "other"];
  return {
    groups,
    ballots: respondents(layout.ballots, asked.all),
    declared,
    metrics: [
      ...drift.metrics,
      ...time.each,
      ...topics.map((key) => staff(`attention.${key}`)),
      ...topics.map((key) => staff(`recognition.${key}`)),
      ...priorityKeys.map((key) => staff(`resource.${key}`)),
      withoutDominated(everybody("legacy_load"), sums.all, place("legacy_load")),
      everybody("line_of_sight"),
    ],
    composites: [
      ...drift.composites,
      { metric: time.together, parts: priorityKeys.map((key) => ({ id: `time.${key}`, weight: 1 })) },
    ],
    leadersResource: priorityKeys.map((key) => {
      const from = place(`resource.${key}`);
      return meanMetric(`resource.${key}`, leaders, from, respondents(from, asked.leaders));
    }),
    leadership: measureLeadership(strategy, wave.intents),
  };
}
