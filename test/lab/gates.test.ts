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

  const narrow = run({
    scoreMean: (input) => {
      const score = product.scoreMean(input);
      const half = (end: number) => score.mean + (end - score.mean) / 2;
      return { ...score, ci: score.ci && [half(score.ci[0]), half(score.ci[1])] };
    },
  });
  expect(narrow.map(({ id }) => id)).toEqual(["coverage"]);
  expect(narrow[0]?.failures.join()).toContain("Line of sight, Directors:");

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
  expect(coverageLimits({ metric: "drift", intervals: 4900 }, 1000)).toEqual({ low: 0.93, high: 0.99 });
  // sqrt(.93 x .07 / 300) = .01473
  expect(coverageLimits({ metric: "drift", intervals: 300 }, 300).low).toBeCloseTo(0.93 - 2 * 0.01473, 4);
  expect(coverageLimits({ metric: "say_do_small", intervals: 300 }, 300).low).toBeLessThan(0.88);
});

test("a run in which nothing could be checked has not passed", () => {
  const gates = judge({ metrics: [], power: [], grid: [] }, readScenario("{}"), 1000);
  expect(gates).toHaveLength(4);
  expect(gates.every(({ failures }) => failures.length > 0)).toBe(true);
});
