import { describe, expect, test } from "vitest";
import { clr } from "#app/measures/clr.ts";
import { jensenShannonDistance } from "#app/measures/jensen-shannon-distance.ts";
import { multiplicativeReplacement } from "#app/measures/multiplicative-replacement.ts";
import { totalVariation } from "#app/measures/total-variation.ts";
import { vanDerEijkA } from "#app/measures/van-der-eijk-a.ts";
import { wasserstein1Ordinal } from "#app/measures/wasserstein-1-ordinal.ts";

describe("distances of answer distributions", () => {
  const pair = { p: [1, 2, 3], q: [3, 2, 1] };
  // scipy 1.17 jensenshannon(base=2) and wasserstein_distance / 2; total variation by hand: a third of the answers moves.
  test("equal the values from outside", () => {
    expect(jensenShannonDistance(pair).distance).toBeCloseTo(0.35470351519813204, 12);
    expect(wasserstein1Ordinal(pair).w1).toBeCloseTo(1 / 3, 12);
    expect(totalVariation(pair).tv).toBeCloseTo(1 / 3, 12);
  });
  test.each([jensenShannonDistance, totalVariation, wasserstein1Ordinal])("%o is null with an empty side", (distance) =>
    expect(Object.values(distance({ p: [0, 0], q: [1, 2] }))).toEqual([null]),
  );
  test("one category has no distance along a scale", () =>
    expect(wasserstein1Ordinal({ p: [1], q: [2] }).w1).toBeNull());
  test.each([jensenShannonDistance, totalVariation, wasserstein1Ordinal])(
    "%o names the argument of a wrong call",
    (distance) => {
      expect(() => distance({ p: [], q: [] })).toThrow(`${distance.name} requires p with`);
      expect(() => distance({ p: [1], q: [1, 2] })).toThrow(`${distance.name} requires q to have`);
      expect(() => distance({ p: [1], q: [-1] })).toThrow(`${distance.name} requires q of 0`);
    },
  );
  test("a base of 1 is no base", () => expect(() => jensenShannonDistance({ ...pair, base: 1 })).toThrow(/base/));
});

describe("vanDerEijkA", () => {
  // By hand: 2, 1, 0 is a layer of two neighbours (A = 1/2, two thirds of the answers) and one of a single answer (A = 1).
  test("equals the value worked by hand", () => expect(vanDerEijkA({ counts: [2, 1, 0] }).A).toBeCloseTo(2 / 3, 12));
  test("two categories are at one, or flat", () => {
    expect(vanDerEijkA({ counts: [4, 0] }).A).toBe(1);
    expect(vanDerEijkA({ counts: [4, 4] }).A).toBe(0);
  });
  test("is null without answers or a scale", () => {
    expect(vanDerEijkA({ counts: [0, 0] }).A).toBeNull();
    expect(vanDerEijkA({ counts: [3] }).A).toBeNull();
  });
  test("names the argument of a wrong call", () => {
    expect(() => vanDerEijkA({ counts: [] })).toThrow(/counts with/);
    expect(() => vanDerEijkA({ counts: [-1] })).toThrow(/counts of 0/);
  });
});

describe("clr and multiplicativeReplacement", () => {
  // By hand: the geometric mean of 1 and e^2 is e.
  test("equal the values worked by hand", () => {
    const result = clr({
      parts: [
        [1, Math.E ** 2],
        [1, 1],
      ],
    });
    expect(result.clr[0]?.map((ratio) => ratio.toFixed(12))).toEqual([-1, 1].map((ratio) => ratio.toFixed(12)));
    expect(result.aitchison[0]?.[1]).toBeCloseTo(Math.SQRT2, 12);
    const replaced = multiplicativeReplacement({ parts: [1, 1, 0], delta: 0.1 }).parts;
    expect(replaced).toEqual([expect.closeTo(0.45, 12), expect.closeTo(0.45, 12), 0.1]);
  });
  test("an allocation of nothing has no shares", () =>
    expect(multiplicativeReplacement({ parts: [0, 0], delta: 0.1 }).parts).toBeNull());
  test("name the argument of a wrong call", () => {
    expect(() => clr({ parts: [[1, 0]] })).toThrow(/replace zeros/);
    expect(() => clr({ parts: [[1, 2], [1]] })).toThrow(/equal length/);
    expect(() => multiplicativeReplacement({ parts: [1, 0, 0], delta: 0.5 })).toThrow(/delta/);
    expect(() => multiplicativeReplacement({ parts: [], delta: 0.5 })).toThrow(/parts with/);
  });
});
