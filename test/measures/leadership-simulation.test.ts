import { mean, quantile } from "simple-statistics";
import { expect, test } from "vitest";
import { measureLeadership } from "#app/measures/measure-leadership.ts";
import type { Intent } from "#surveys/intent.ts";
import { priorityPairs } from "#surveys/strategy.ts";
import { pick, plantedIntent, plantedStrategy, seeded, shuffled } from "./planted-wave.ts";

const TEAMS = 300;

test("full support over random ranks, meanings and trade-offs: agreement high, alignment near 0, and flagged", () => {
  const random = seeded(2);
  const strategy = plantedStrategy(5);
  const keys = strategy.priorities.map((priority) => priority.key);
  const randomIntent = (): Intent => {
    const order = shuffled(random, keys);
    return {
      ...plantedIntent(strategy, [20, 20, 20, 20, 20]),
      ranks: Object.fromEntries(order.map((key, rank) => [key, rank + 1])),
      readings: Object.fromEntries(keys.map((key) => [key, pick(random, ["r1", "r2", "r3", "r4", "r5"])])),
      tradeOffs: Object.fromEntries(
        priorityPairs(strategy).map((pair) => [pair, pick(random, [...pair.split("_"), "rule", "no-rule"])]),
      ),
    };
  };
  const teams = Array.from({ length: TEAMS }, () =>
    measureLeadership(strategy, Array.from({ length: 8 }, randomIntent)),
  );
  const agreement = teams.flatMap((team) => team?.priorities.map((priority) => priority.agreement) ?? []);
  const alignment = teams.map((team) => team?.team.alignment ?? Number.NaN);
  expect(mean(agreement)).toBeGreaterThanOrEqual(95);
  expect(mean(alignment)).toBeLessThanOrEqual(5);
  expect(quantile(alignment, 0.95)).toBeLessThanOrEqual(10);
  const flagged = teams.flatMap((team) => team?.priorities.filter((priority) => priority.flagged) ?? []);
  expect(flagged.length / (TEAMS * 5)).toBeGreaterThan(0.95);
});

test("one voice: agreement and alignment 100, no illusion, ranges from six leaders on", () => {
  const strategy = plantedStrategy(3);
  const intents = (n: number) => Array.from({ length: n }, () => plantedIntent(strategy, [40, 30, 20, 0, 5, 5]));
  const five = measureLeadership(strategy, intents(5));
  expect(five?.team).toEqual({ alignment: 100, meaning: 100, ranking: 100, tradeOffs: 100, allocation: 100 });
  expect(five?.priorities[0]).toMatchObject({
    agreement: 100,
    alignment: 100,
    illusion: 0,
    flagged: false,
    alignmentRange: null,
  });
  expect(measureLeadership(strategy, intents(6))?.priorities[0]?.alignmentRange).toEqual([100, 100]);
  expect(measureLeadership(strategy, intents(4))).toBeNull();
});
