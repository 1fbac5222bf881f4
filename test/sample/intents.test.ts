import { expect, it } from "vitest";
import { generateIntents } from "#db/sample/generate-intents.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { truth } from "#db/sample/truth.ts";
import { intentSchema } from "#surveys/intent.ts";
import { allocationKeys } from "#surveys/strategy.ts";

const intents = generateIntents(sampleStrategy);

/** Share of pairs with the same reading, corrected for chance among five. */
function alignment(key: string): number {
  const readings = intents.map((intent) => intent.readings[key]);
  let same = 0;
  let pairs = 0;
  for (let i = 0; i < readings.length; i++)
    for (let j = 0; j < i; j++) {
      pairs += 1;
      if (readings[i] === readings[j]) same += 1;
    }
  return (100 * (same / pairs - 0.2)) / 0.8;
}
const agreement = (key: string) => (100 * intents.filter((intent) => intent.supports[key]).length) / intents.length;

it("passes the guard of the intent page, leader by leader", () => {
  const schema = intentSchema(sampleStrategy);
  expect(intents).toHaveLength(11);
  for (const intent of intents) expect(schema.safeParse(intent).error?.issues).toBeUndefined();
});

it("declares exactly the planted split on average, with leaders who differ", () => {
  for (const key of allocationKeys(sampleStrategy)) {
    const points = intents.map((intent) => intent.points[key] ?? Number.NaN);
    expect(points.reduce((a, b) => a + b, 0) / intents.length, key).toBeCloseTo(truth.declared[key] ?? Number.NaN, 10);
  }
  expect(new Set(intents.map((intent) => JSON.stringify(intent.points))).size).toBeGreaterThan(5);
});

it("agrees on what is read differently, and reads one alike", () => {
  for (const key of ["p1", "p3"]) {
    expect(agreement(key)).toBe(100);
    expect(alignment(key)).toBeLessThan(60);
  }
  expect(alignment("p4")).toBeCloseTo(100, 10);
  expect(agreement("p6")).toBeLessThan(80);
});

it("differs in order without losing it", () => {
  const first = intents.filter((intent) => intent.ranks.p1 === 1).length;
  expect(first).toBeGreaterThan(4);
  expect(new Set(intents.map((intent) => JSON.stringify(intent.ranks))).size).toBeGreaterThan(3);
});
