import { describe, expect, test } from "vitest";
import { roundToSteps } from "#app/lab/allocate.ts";
import { drawLatent, drawNextLatent, type Understanding, understandingOf } from "#app/lab/draw-latent.ts";
import { growOrganization } from "#app/lab/grow-organization.ts";
import { readMeaning } from "#app/lab/read-meaning.ts";
import { readScenario } from "#app/lab/scenario.ts";
import { solveBases } from "#app/lab/solve-base.ts";
import { stream } from "#app/lab/stream.ts";
import { tick } from "#app/lab/tick.ts";

const knowsTwo: Understanding[] = ["carried", "misread", "unknown", "unknown", "unknown"];
const planted = (scenario: object) => readScenario(JSON.stringify(scenario));

describe.each(["up-to-k", "forced-top-k", "yes-no"] as const)("ticking %s", (mode) => {
  const scenario = planted({ tickList: { mode, guessRate: 0.4 } });
  const draw = stream(1, mode);
  const ticks = Array.from({ length: 500 }, () => tick(draw, scenario, knowsTwo));
  const counts = ticks.map(
    ({ selected, foilRate }) => selected.filter((each) => each === 1).length + Math.round(5 * foilRate),
  );

  test("what is known is always ticked", () =>
    expect(ticks.every(({ selected }) => selected[0] === 1 && selected[1] === 1)).toBe(true));

  test("as many ticks as the mode allows", () => {
    if (mode === "forced-top-k") expect(new Set(counts)).toEqual(new Set([5]));
    else if (mode === "up-to-k") expect(Math.max(...counts)).toBe(5);
    else expect(Math.max(...counts)).toBeGreaterThan(5);
  });
});

test.each([
  ["foil readings", { meaning: { foils: 2 } }],
  ["one foil reading", { meaning: { foils: 1 } }],
  ["formula scoring", { meaning: { foils: 0, alternatives: 3 } }],
])("a guesser's meaning averages 0 with %s", (_, given) => {
  const [scenario, draw] = [planted(given), stream(2, "guess")];
  const scores = Array.from({ length: 40_000 }, () => readMeaning(draw, scenario, "unknown"));
  expect(Math.abs(scores.reduce((sum, score) => sum + score, 0) / scores.length)).toBeLessThan(0.016);
});

test("a confident misreader scores 0 with foil readings and below 0 under formula scoring", () => {
  const draw = stream(3, "misread");
  expect(readMeaning(draw, planted({ meaning: { confident: 1 } }), "misread")).toBe(0);
  expect(readMeaning(draw, planted({ meaning: { confident: 1, foils: 0, alternatives: 4 } }), "misread")).toBe(-0.25);
});

test("points are rounded to the nearest steps that still add up to 100", () => {
  // 2.6 and 2.4 steps of five: the larger remainder is raised, and 100 is kept.
  expect(roundToSteps([0.13, 0.12, 0.75], 5)).toEqual([15, 10, 75]);
  expect(roundToSteps([1 / 3, 1 / 3, 1 / 3], 5).reduce((sum, points) => sum + points, 0)).toBe(100);
});

/** Share of an organisation whose understanding of the first priority is the same in the next wave. */
function unchanged(carriedOver: number): number {
  const scenario = planted({ carriedOver });
  const [draw, bases] = [stream(4, "waves"), solveBases(scenario)];
  const seats = growOrganization(draw, [9, 5, 6, 2]);
  const before = drawLatent(draw, scenario, seats);
  const after = drawNextLatent(draw, scenario, seats, before);
  const same = seats.filter((seat, i) => {
    const [earlier, later] = [before, after].map((latent) => understandingOf(latent, seat, i, bases)[0]);
    return earlier === later;
  });
  return same.length / seats.length;
}

test("a second wave is the first where everybody is carried over, and less like it the fewer are", () => {
  expect(unchanged(1)).toBe(1);
  const [most, none] = [unchanged(0.7), unchanged(0)];
  expect(most).toBeLessThan(0.95);
  expect(none).toBeLessThan(most - 0.1);
});
