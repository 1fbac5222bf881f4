import type { Intent } from "#surveys/intent.ts";
import { priorityPairs, type StrategyContent } from "#surveys/strategy.ts";
import { headCount, SEED } from "./organization.ts";
import { OWN_WORDS } from "./own-words.ts";
import { shuffled, stream } from "./random.ts";
import { truth } from "./truth.ts";

/**
 * Of eleven leaders, how many hold the intended reading, the first and the second alternative, and how many say "yes, this
 * is our priority". p1 and p3 are agreed by all and meant differently; p6 is openly disputed.
 */
const HELD: Record<string, { readings: [number, number, number]; supports: number; predicted: number }> = {
  p1: { readings: [8, 3, 0], supports: 11, predicted: 68 },
  p2: { readings: [10, 1, 0], supports: 10, predicted: 74 },
  p3: { readings: [8, 2, 1], supports: 11, predicted: 55 },
  p4: { readings: [11, 0, 0], supports: 11, predicted: 76 },
  p5: { readings: [9, 2, 0], supports: 9, predicted: 58 },
  p6: { readings: [6, 4, 1], supports: 8, predicted: 44 },
};

/** One intent for each leader; the mean of their points is exactly the declared split of the truth file. */
export function generateIntents(strategy: StrategyContent): Intent[] {
  const count = headCount(0);
  const keys = strategy.priorities.map((priority) => priority.key);
  const places = (what: string, key: string) => shuffled(stream(SEED, "intent", what, key), [...Array(count).keys()]);
  const held = Object.fromEntries(keys.map((key) => [key, places("reading", key)]));
  const supporting = Object.fromEntries(keys.map((key) => [key, places("support", key)]));
  return Array.from({ length: count }, (_, leader) => {
    const order = ownOrder(keys, leader);
    const ranks = Object.fromEntries(order.map((key, index) => [key, index + 1]));
    const kind = (key: string) => readingKind(held[key]?.[leader] ?? 0, HELD[key]?.readings ?? [count, 0, 0]);
    const wobble = leader === count - 1 ? 0 : leader % 2 === 0 ? 6 : -6;
    const own = (value: (key: string) => unknown) => Object.fromEntries(keys.map((key) => [key, value(key)]));
    return {
      ranks,
      points: ownPoints(leader, count),
      readings: own((key) => readingCode(strategy, key, kind(key))),
      statements: own((key) => OWN_WORDS[key]?.[kind(key) === 0 ? "asIntended" : "otherwise"][leader % 2] ?? ""),
      tradeOffs: Object.fromEntries(priorityPairs(strategy).map((pair) => [pair, tradeOff(pair, ranks, leader)])),
      supports: own((key) => (supporting[key]?.[leader] ?? 0) < (HELD[key]?.supports ?? count)),
      predictedRanks: Object.fromEntries(keys.map((key, index) => [key, index + 1])),
      predictedCarried: own((key) => (HELD[key]?.predicted ?? 60) + wobble),
    } as Intent;
  });
}

/** Neighbours change places for most leaders: the order is near to shared, not shared. */
function ownOrder(keys: string[], leader: number): string[] {
  const draw = stream(SEED, "intent", "order", leader);
  return keys
    .map((key, index) => ({ key, at: index + 1.1 * draw.normal() }))
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
}

/** Leaders come in pairs that differ from the declared split in opposite directions; the last one holds it. */
function ownPoints(leader: number, count: number): Record<string, number> {
  const points = { ...truth.declared };
  if (leader === count - 1) return points;
  const draw = stream(SEED, "intent", "points", Math.floor(leader / 2));
  const room = shuffled(
    draw,
    Object.keys(points).filter((key) => (points[key] ?? 0) >= 5),
  );
  const [more = "p1", less = "other"] = room;
  const moved = leader % 2 === 0 ? 5 : -5;
  return { ...points, [more]: (points[more] ?? 0) + moved, [less]: (points[less] ?? 0) - moved };
}

function readingKind(place: number, [intended, first]: [number, number, number]): 0 | 1 | 2 {
  if (place < intended) return 0;
  return place < intended + first ? 1 : 2;
}

function readingCode(strategy: StrategyContent, key: string, kind: 0 | 1 | 2): string {
  const readings = strategy.priorities.find((priority) => priority.key === key)?.readings ?? [];
  const alternatives = readings.filter((reading) => reading.kind === "alternative");
  const chosen = kind === 0 ? readings.find((reading) => reading.kind === "intended") : alternatives[kind - 1];
  return chosen?.code ?? "r1";
}

/** Mostly by one's own ranks; now and then by a rule, or without one. */
function tradeOff(pair: string, ranks: Record<string, number>, leader: number): string {
  const u = stream(SEED, "intent", "tradeoff", pair, leader).uniform();
  if (u < 0.1) return "rule";
  if (u < 0.22) return "no-rule";
  const [first = "", second = ""] = pair.split("_");
  return (ranks[first] ?? 0) < (ranks[second] ?? 0) ? first : second;
}
