import { allocationKeys } from "#surveys/strategy.ts";
import { type CandidateGroup, candidateGroups } from "./candidate-groups.ts";
import { type Declared, declaredPoints } from "./declared-points.ts";
import { measureAllocation } from "./measure-allocation.ts";
import { measureChoice } from "./measure-choice.ts";
import { measureDrift } from "./measure-drift.ts";
import { type LeadershipMeasures, measureLeadership } from "./measure-leadership.ts";
import { measureLegacyLoad } from "./measure-legacy-load.ts";
import { measureLures } from "./measure-lures.ts";
import { blockSizes, type Composite, type MeasuredMetric, meanMetric } from "./measured-metric.ts";
import { type Person, peopleOf } from "./person.ts";
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

function resourceMetric(wave: WaveData, groups: readonly CandidateGroup[], people: readonly Person[], p: number) {
  const rated = people.flatMap(({ block, resource }) => {
    const value = resource[p] ?? null;
    return value === null ? [] : [{ block, value }];
  });
  return meanMetric(`resource.${wave.strategy.priorities[p]?.key}`, groups, rated, wave.blocks.length);
}

/**
 * Measures one sealed wave: every metric in every candidate group, right but not yet allowed. Say-do channels are what
 * staff see, so ballots of layer 0 stay out of them, also in groups that hold both.
 * @returns estimates on [-floor, 1] with variances and respondents of each block; nothing rounded, nothing hidden
 * @throws RangeError for an answer of an unknown block
 */
export function measureWave(wave: WaveData): MeasuredWave {
  const { strategy, blocks } = wave;
  const people = peopleOf(wave);
  const groups = candidateGroups(blocks);
  const declared = declaredPoints(strategy, wave.intents);
  const staff = people.filter((person) => person.layer >= 1);
  const keys = allocationKeys(strategy);
  const priorityKeys = strategy.priorities.map(({ key }) => key);
  const topics = [...priorityKeys, "other"];
  const drift = measureDrift(strategy, groups, people, blocks.length, declared.weights);
  const time = measureAllocation(
    "time",
    groups,
    staff.flatMap(({ block, leaderTime }) => (leaderTime === null ? [] : [{ block, shares: leaderTime }])),
    blocks.length,
    // Below five leaders nothing is declared and no gap is released; the seen shares do not depend on it.
    {
      keys,
      priorities: priorityKeys.map((_, p) => p),
      say: keys.map((key) => declared.points?.[key] ?? 100 / keys.length),
    },
  );
  const named = (channel: "attention" | "recognition", refused: string | null) =>
    staff.flatMap((person) => {
      const choice = person[channel];
      return choice === null || choice === refused ? [] : [{ block: person.block, choice }];
    });
  const sight = people.flatMap((p) => (p.lineOfSight === null ? [] : [{ block: p.block, value: p.lineOfSight }]));
  return {
    groups,
    ballots: blockSizes(people, blocks.length),
    declared,
    metrics: [
      ...drift.metrics,
      ...time.each,
      ...measureChoice("attention", groups, named("attention", "cant_say"), blocks.length, topics),
      ...measureChoice("recognition", groups, named("recognition", null), blocks.length, topics),
      ...priorityKeys.map((_, p) => resourceMetric(wave, groups, staff, p)),
      ...measureLures(strategy, groups, people, blocks.length),
      measureLegacyLoad(strategy, groups, people, blocks.length),
      meanMetric("line_of_sight", groups, sight, blocks.length),
    ],
    composites: [
      ...drift.composites,
      { metric: time.together, parts: priorityKeys.map((key) => ({ id: `time.${key}`, weight: 1 })) },
    ],
    leadersResource: priorityKeys.map((_, p) =>
      resourceMetric(
        wave,
        groups,
        people.filter((q) => q.layer === 0),
        p,
      ),
    ),
    leadership: measureLeadership(strategy, wave.intents),
  };
}
