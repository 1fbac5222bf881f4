import { expect, test } from "vitest";
import type { MetricId } from "#app/lab/observation.ts";
import { shippedScenario, simulate } from "./in-process.ts";

/** Values from the design's own simulation, written in another language: measurement 2.5, 4.2 and 6.2. */
const SLOW = 600_000;
const run = (name: string) => simulate({ studies: ["waves"], replicates: 50, scenario: shippedScenario(name) });
const bias = ({ summary }: ReturnType<typeof run>, metric: MetricId, layer: number) =>
  summary.metrics.find((row) => row.metric === metric && row.layer === layer)?.bias ?? Number.NaN;

test("forced choice leaves drift where it is and moves its part not seen by about three points", {
  timeout: SLOW,
}, () => {
  const forced = run("forced-choice");
  expect(Math.abs(bias(forced, "layer_drift", 3))).toBeLessThan(0.5);
  expect(Math.abs(bias(forced, "not_seen", 3) + 3)).toBeLessThan(1.5);
});

test("acquiescence of 0.3 scale points lifts line of sight by about seven points and nothing else", {
  timeout: SLOW,
}, () => {
  const lenient = run("acquiescence");
  expect(Math.abs(bias(lenient, "line_of_sight", 3) - 7)).toBeLessThan(1);
  expect(Math.abs(bias(lenient, "layer_drift", 3))).toBeLessThan(0.5);
  expect(lenient.failed.map(({ id }) => id)).toEqual(["coverage"]);
});

test("response that depends on the answer biases drift by about -1.6 points", { timeout: SLOW }, () => {
  expect(Math.abs(bias(run("answer-dependent-response"), "layer_drift", 3) + 1.6)).toBeLessThan(0.6);
});

test("a tenth of careless answers hides a tenth of what is carried, and the gate says so", { timeout: SLOW }, () => {
  const careless = run("careless-answering");
  expect(Math.abs(bias(careless, "layer_drift", 3) - 3)).toBeLessThan(0.5);
  expect(careless.failed.map(({ id }) => id)).toContain("drift_bias");
});
