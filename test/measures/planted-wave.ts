import { candidateGroups } from "#app/measures/candidate-groups.ts";
import type { WaveData } from "#app/measures/wave-data.ts";
import { totalsOf } from "#app/measures/wave-totals.ts";
import type { ReleaseOptions } from "#app/privacy/decide-wave.ts";
import { releaseWave } from "#app/privacy/release-wave.ts";
import { instantiate } from "#surveys/instantiate.ts";
import type { Intent } from "#surveys/intent.ts";
import { seriesSignatures } from "#surveys/series-signature.ts";
import { allocationKeys, priorityPairs, type StrategyContent } from "#surveys/strategy.ts";

/** Small seeded generator (mulberry32): the same seed gives the same organisation. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: () => number, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)] as T;

export function shuffled<T>(random: () => number, values: readonly T[]): T[] {
  const copy = [...values];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

export function plantedStrategy(priorities: number): StrategyContent {
  const kinds = ["intended", "alternative", "alternative", "foil", "foil"] as const;
  return {
    name: "Strategy",
    leadershipTeam: "the board",
    priorities: Array.from({ length: priorities }, (_, p) => ({
      key: `p${p + 1}`,
      name: `Priority ${p + 1}`,
      statement: "s",
      refuses: "r",
      sponsor: "S",
      readings: kinds.map((kind, i) => ({ code: `r${i + 1}`, kind, text: kind })),
      behaviour: "",
      decisionRule: "",
    })),
    foils: [1, 2, 3, 4].map((i) => ({ key: `f${i}`, name: `Foil ${i}` })),
    legacyItems: [
      { key: "l1", name: "Old", decision: "stop", points: 0 },
      { key: "l2", name: "Capped", decision: "deprioritise", points: 5 },
    ],
  };
}

export function plantedIntent(strategy: StrategyContent, points: readonly number[]): Intent {
  const keys = strategy.priorities.map((p) => p.key);
  const of = <T>(value: (i: number) => T) => Object.fromEntries(keys.map((key, i) => [key, value(i)]));
  return {
    ranks: of((i) => i + 1),
    points: Object.fromEntries(allocationKeys(strategy).map((key, i) => [key, points[i] ?? 0])),
    readings: of(() => "r1"),
    statements: of(() => ""),
    tradeOffs: Object.fromEntries(priorityPairs(strategy).map((pair) => [pair, "rule"])),
    supports: of(() => true),
    predictedRanks: of((i) => i + 1),
    predictedCarried: of(() => 70),
  };
}

/** A wave with every ballot at hand, as an attacker with the whole database would see it. */
export type WaveAnswers = Omit<WaveData, "groups" | "totals"> & {
  answers: { blockId: string; answers: Record<string, unknown> }[];
};

export function waveData({ answers, ...wave }: WaveAnswers): WaveData {
  const totals = totalsOf(wave.strategy, wave.blocks, answers);
  return { ...wave, groups: candidateGroups(wave.blocks), totals };
}

export const releaseAnswers = (wave: WaveAnswers, options: ReleaseOptions) => releaseWave(waveData(wave), options);

export type Plan = {
  seed: number;
  priorities: number;
  /** Blocks as [layer, department, people]. */
  blocks: readonly (readonly [layer: number, department: string, people: number])[];
  /** Chance that somebody of a layer knows a priority and, knowing it, reads it as intended. */
  seen: (layer: number, p: number) => number;
  read: (layer: number, p: number) => number;
  /** Points each person sees the leaders give, in the order of allocationKeys. */
  leaderTime: (random: () => number, layer: number) => readonly number[];
  /** The leaders' points, in the same order. */
  declared: readonly number[];
  leaders?: number;
  responseRate?: number;
};

/** A wave with known truth: people tick what they know and some they guess; misreaders hold an alternative. */
export function plantedWave(plan: Plan): WaveAnswers {
  const random = seeded(plan.seed);
  const strategy = plantedStrategy(plan.priorities);
  const keys = allocationKeys(strategy);
  const topics = [...strategy.priorities.map((p) => p.key), "other"];
  const blocks = plan.blocks.map(([layer, department, people], i) => ({
    id: `b${i}`,
    layer,
    department,
    invited: people,
    label: `${department} ${layer} ${i}`,
  }));
  const points = (values: readonly number[]) => Object.fromEntries(keys.map((key, i) => [key, values[i] ?? 0]));
  const answers = blocks.flatMap(({ id, layer, invited }) =>
    Array.from({ length: invited }, () => {
      const given: Record<string, unknown> = { form: "A" };
      const knows = strategy.priorities.map((_, p) => random() < plan.seen(layer, p));
      const ticked = strategy.priorities.filter((_, p) => knows[p] || random() < 0.15);
      const foils = [...strategy.foils, ...strategy.legacyItems].filter(() => random() < 0.15);
      given.ticks = [...ticked, ...foils].map((option) => option.key);
      for (const priority of ticked) {
        const p = strategy.priorities.indexOf(priority);
        const reads = knows[p] && random() < plan.read(layer, p);
        const guess = pick(random, ["r1", "r2", "r3", "r4", "r5", "dk"]);
        given[`meaning_${priority.key}`] = reads ? "r1" : knows[p] ? pick(random, ["r2", "r3"]) : guess;
      }
      given.leader_time = points(plan.leaderTime(random, layer));
      given.own_time = points(plan.leaderTime(random, layer));
      given.attention = random() < 0.1 ? "cant_say" : pick(random, topics);
      given.recognition = pick(random, topics);
      for (const { key } of strategy.priorities) {
        given[`people_${key}`] = 1 + Math.floor(random() * 5);
        given[`counterfactual_${key}`] = 1 + Math.floor(random() * 5);
      }
      given.ease = 1 + Math.floor(random() * 5);
      return { blockId: id, answers: given, responds: random() < (plan.responseRate ?? 1) };
    }),
  );
  return {
    strategy,
    blocks,
    answers: answers.filter((row) => row.responds).map(({ blockId, answers: given }) => ({ blockId, answers: given })),
    intents: Array.from({ length: plan.leaders ?? 8 }, () => plantedIntent(strategy, plan.declared)),
    leadersInvited: plan.leaders ?? 8,
    leaders: blocks.map(({ id }) => [`leader of ${id}`]),
    series: seriesSignatures(strategy, {
      staff: [instantiate("staff-baseline", strategy)],
      leaders: [instantiate("leader-baseline", strategy)],
    }),
  };
}

export const releaseOptions = {
  secret: new TextEncoder().encode("a tenant's rounding secret"),
  minimum: 5,
  wave: { id: "w1", name: "Baseline", closedOn: "2025-01-31", invited: 400 },
  organization: "Sample",
  layerLabels: { 0: "Executives", 1: "Directors", 2: "Managers", 3: "Staff" },
};
