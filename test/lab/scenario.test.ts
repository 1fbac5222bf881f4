import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { plantedTruth } from "#app/lab/planted-truth.ts";
import { readScenario } from "#app/lab/scenario.ts";

const folder = fileURLToPath(new URL("../../app/lab/scenarios", import.meta.url));

test("the default organisation is the design's: its truth as written in the reference vectors", () => {
  const [top, , , front] = plantedTruth(readScenario("{}"));
  expect(top?.layerDrift).toBeCloseTo(14.734, 9);
  expect(front?.layerDrift).toBeCloseTo(70, 9);
  expect(front?.attenuation).toBeCloseTo(36.8753287743293, 9);
  expect(front?.gap).toEqual([-10, -9, -7, -5, -4, 3, 7, 12, 13]);
  expect(front?.legacyLoad).toBe(19);
});

const files = readdirSync(folder);
test("four scenarios are shipped", () => expect(files).toHaveLength(4));

test.each(files)("%s plants what its name says", (file) => {
  const scenario = readScenario(readFileSync(`${folder}/${file}`, "utf8"));
  expect(scenario.name.toLowerCase().replaceAll(" ", "-")).toBe(file.replace(".json", ""));
  expect(scenario).not.toEqual({ ...readScenario("{}"), name: scenario.name, about: scenario.about });
});

test.each([
  ["{", /not JSON/],
  ['{"carless": 0.1}', /carless/],
  ['{"careless": 2}', /careless/],
  [
    '{"declared": {"priorities": [50, 60]}}',
    /declared: the declared points must add up to 100.*layers\.0\.seen: give 2/,
  ],
  ['{"tickList": {"mode": "all"}}', /tickList\.mode/],
])("%s is refused with the place that is wrong", (json, message) => {
  expect(() => readScenario(json)).toThrow(message);
});
