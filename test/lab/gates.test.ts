import { expect, test } from "vitest";
import { productEstimators as product } from "#app/lab/estimators.ts";
import { coverageLimits, judge } from "#app/lab/gates.ts";
import { readScenario } from "#app/lab/scenario.ts";
import { simulate } from "./in-process.ts";

const SLOW = 600_000;

test("the engine passes; an interval half as wide and a drift without its guessing rule do not", {
  timeout: SLOW,
}, () => {
  const run = (estimators: Parameters<typeof simulate>[0]["estimators"]) =>
    simulate({ studies: ["waves"], replicates: 75, ...(estimators ? { estimators } : {}) }).failed;
  expect(run({})).toEqual([]);

  const narrow = run({ scoreInterval: (input) => product.scoreInterval({ ...input, variance: input.variance / 4 }) });
  expect(narrow.map(({ id }) => id)).toEqual(["coverage"]);
  expect(narrow[0]?.failures.join()).toContain("Legacy load, Directors:");

  // As if nobody could pick the intended reading by luck: foil readings count 0 instead of -1/2.
  const lenient = run({
    drift: (input) =>
      product.drift({ ...input, meaning: input.meaning?.map((m) => (m === null ? null : Math.max(0, m))) ?? null }),
  });
  expect(lenient.map(({ id }) => id)).toContain("drift_bias");
  expect(lenient.find(({ id }) => id === "drift_bias")?.failures.join()).toContain("Layer × priority drift, priority");
});

test("a test of change that believes its standard error too small raises false alarms and false discoveries", {
  timeout: SLOW,
}, () => {
  const sure: typeof product.waveChangeTeamPaired = (input) => {
    const change = product.waveChangeTeamPaired(input);
    return { ...change, p: change.p === null ? null : change.p / 5 };
  };
  const studies = ["power", "grid"] as const;
  expect(simulate({ studies: [...studies], replicates: 75 }).failed).toEqual([]);
  const { failed } = simulate({ studies: [...studies], replicates: 75, estimators: { waveChangeTeamPaired: sure } });
  expect(failed.map(({ id }) => id)).toEqual(["false_alarms", "false_discoveries"]);
  expect(failed[0]?.failures.join()).toContain("paired test, 40 teams");
  const unadjusted = simulate({
    studies: ["grid"],
    replicates: 75,
    estimators: { adjustP: ({ p }) => ({ BH: [...p], BY: [...p], holm: [...p] }) },
  });
  expect(unadjusted.failed.map(({ id }) => id)).toContain("false_discoveries");
});

test("limits are exact from 1,000 replicates on and two Monte-Carlo errors wider below", () => {
  const row = { metric: "drift", intervals: 5000, replicates: 5000, items: Array(5).fill({}) } as never;
  expect(coverageLimits(row)).toEqual({ low: 0.93, high: 0.99 });
  const few = { metric: "drift", intervals: 300, replicates: 300, items: [{}] } as never;
  // sqrt(.93 x .07 / 300) = .01473
  expect(coverageLimits(few).low).toBeCloseTo(0.93 - 2 * 0.01473, 4);
  expect(coverageLimits({ ...(few as object), metric: "say_do_small" } as never).low).toBeLessThan(0.88);
});

test("a run in which nothing could be checked has not passed", () => {
  const gates = judge({ metrics: [], power: [], grid: [] }, readScenario("{}"), 1000);
  expect(gates).toHaveLength(4);
  expect(gates.every(({ failures }) => failures.length > 0)).toBe(true);
});
