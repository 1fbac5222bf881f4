import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crowdingOut } from "#app/measures/crowding-out.ts";
import { sayDoGap } from "#app/measures/say-do-gap.ts";
import { plantedWave, releaseAnswers, releaseOptions } from "./planted-wave.ts";

describe("sayDoGap", () => {
  const seen = [
    [15, 45, 40],
    [10, 50, 40],
    [20, 40, 40],
  ];

  test("declared 40, seen 15 is exactly -25", () =>
    expect(sayDoGap({ actual: seen, say: [40, 30, 30] })?.options[0]).toMatchObject({ do: 15, say: 40, gap: -25 }));

  test("gaps of a closed allocation add up to 0", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 })), { minLength: 1 }),
        (actual) => {
          const gaps = sayDoGap({ actual, say: [3, 2, 1] })?.options.map((option) => option.gap) ?? [];
          expect(gaps.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
        },
      ),
    ));

  test("a person whose points add up to 0 is missing; nobody at all is null", () => {
    expect(sayDoGap({ actual: [...seen, [0, 0, 0], null], say: [40, 30, 30] })).toEqual(
      sayDoGap({ actual: seen, say: [40, 30, 30] }),
    );
    expect(sayDoGap({ actual: [[0, 0, 0]], say: [40, 30, 30] })).toBeNull();
  });

  test("one person has a gap and no interval", () =>
    expect(sayDoGap({ actual: [[15, 45, 40]], say: [40, 30, 30] })?.options[0]).toMatchObject({
      gap: -25,
      se: null,
      ci: null,
    }));

  test("names the argument of a wrong call", () => {
    expect(() => sayDoGap({ actual: seen, say: [0, 0, 0] })).toThrow(/say/);
    expect(() => sayDoGap({ actual: [[1, 2]], say: [1, 1, 1] })).toThrow(/actual/);
    expect(() => sayDoGap({ actual: seen, say: [1, 1, 1], weight: [1, 0, 1] })).toThrow(/weight/);
  });
});

test("declared 40, seen 15 by everybody: the released interval holds -25 in every group that shows a number", () => {
  const data = plantedWave({
    seed: 5,
    priorities: 3,
    blocks: ["Sales", "Care", "Labs"].map((name, i) => [1 + (i % 2), name, 60] as const),
    seen: () => 0.8,
    read: () => 0.8,
    leaderTime: () => [15, 25, 20, 10, 10, 20],
    declared: [40, 20, 20, 0, 5, 15],
  });
  const numbers = releaseAnswers(data, releaseOptions).release.groups.flatMap(({ metrics }) => {
    const gap = metrics["saydo.time.p1"];
    return gap?.status === "number" ? [gap] : [];
  });
  expect(numbers.length).toBeGreaterThan(3);
  for (const gap of numbers) {
    expect(gap.low).toBeLessThanOrEqual(-25);
    expect(gap.high).toBeGreaterThanOrEqual(-25);
  }
});

describe("crowdingOut", () => {
  test("the three parts add up to the gap", () => {
    const points = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(points, points, (seenPoints, said) => {
        const parts = crowdingOut({ do: seenPoints, say: said, priorities: [0, 1, 2], legacy: [3, 4], other: [5] });
        for (const part of parts ?? []) expect(part.legacy + part.other + part.reweight).toBeCloseTo(part.gap, 9);
      }),
    );
  });

  // By hand: 10 of 50 points lost to legacy alone, so all of the gap is legacy.
  test("legacy alone crowds out", () =>
    expect(crowdingOut({ do: [40, 60], say: [50, 50], priorities: [0], legacy: [1], other: [] })).toEqual([
      { gap: expect.closeTo(-10, 9), legacy: expect.closeTo(-10, 9), other: 0, reweight: expect.closeTo(0, 9) },
    ]));

  test("is null when the leaders declared nothing for any priority", () =>
    expect(crowdingOut({ do: [40, 60], say: [0, 100], priorities: [0], legacy: [1], other: [] })).toBeNull());

  test("rejects options named twice or left out", () => {
    expect(() => crowdingOut({ do: [1, 1], say: [1, 1], priorities: [0], legacy: [0], other: [] })).toThrow(RangeError);
    expect(() => crowdingOut({ do: [1, 1], say: [1, 1], priorities: [0], legacy: [], other: [] })).toThrow(RangeError);
  });
});
