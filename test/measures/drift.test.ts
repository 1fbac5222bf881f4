import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DriftInput } from "#app/measures/carried.ts";
import { drift } from "#app/measures/drift.ts";

// By hand: 6 of 8 tick (H = 3/4), foils 1/8, so seen = 5/7; of the 6 readers 3 are right and 1 holds a foil: Q = 2.5/6.
const example: DriftInput = {
  selected: [1, 1, 1, 1, 1, 1, 0, 0],
  foilRate: [0, 0, 0, 0.5, 0.5, 0, 0, 0],
  meaning: [1, 1, 1, -0.5, 0, 0, null, null],
  meaningFloor: 0.5,
};

const person = fc.record({
  selected: fc.constantFrom(0, 1),
  foilRate: fc.constantFrom(0, 0.25, 0.5, 0.75),
  meaning: fc.constantFrom(1, 0, -0.5, null),
  team: fc.nat(4),
  weight: fc.double({ min: 0.5, max: 2, noNaN: true }),
});
const inputOf = (
  people: { selected: number; foilRate: number; meaning: number | null; team: number; weight: number }[],
) => ({
  selected: people.map((p) => p.selected),
  foilRate: people.map((p) => p.foilRate),
  meaning: people.map((p) => p.meaning),
  meaningFloor: 0.5,
  team: people.map((p) => p.team),
  weight: people.map((p) => p.weight),
});

describe("drift", () => {
  test("equals the value worked by hand", () => {
    const result = drift(example);
    expect(result.drift).toBeCloseTo(100 * (1 - 0.75 * (2.5 / 6)), 10);
    expect(result.not_seen).toBeCloseTo(100 * (2 / 7), 10);
    expect(result.carried).toBeCloseTo(0.3125, 10);
  });

  test("drift = not seen + misread, and the interval holds the estimate", () =>
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 30 }), (people) => {
        const result = drift(inputOf(people));
        expect((result.not_seen ?? 0) + (result.misread ?? 0)).toBeCloseTo(result.drift ?? Number.NaN, 8);
        const inside = Math.min(1, Math.max(0, result.carried ?? 0));
        expect(result.ci?.[0]).toBeLessThanOrEqual(inside + 1e-9);
        expect(result.ci?.[1]).toBeGreaterThanOrEqual(inside - 1e-9);
      }),
    ));

  test("does not depend on the order of people, nor on the size of the weights", () =>
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 20 }), (people) => {
        const there = drift(inputOf(people));
        const back = drift(inputOf([...people].reverse().map((p) => ({ ...p, weight: 3 * p.weight }))));
        expect(back.drift).toBeCloseTo(there.drift ?? Number.NaN, 8);
        expect(back.var).toBeCloseTo(there.var ?? Number.NaN, 8);
      }),
    ));

  test("no value is ever NaN or infinite", () =>
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
        const values = Object.values(drift(inputOf(people))).flat();
        expect(values.filter((value) => typeof value === "number" && !Number.isFinite(value))).toEqual([]);
      }),
    ));

  test("one person has a drift and no interval", () =>
    expect(drift({ selected: [1], foilRate: [0], meaning: [1], meaningFloor: 0.5 })).toMatchObject({
      drift: 0,
      var: null,
      ci: null,
    }));

  test("is null in its split when everybody ticks every foil", () =>
    expect(drift({ selected: [1, 1], foilRate: [1, 1], meaning: [1, 0], meaningFloor: 0.5 })).toMatchObject({
      drift: 50,
      seen: null,
      not_seen: null,
      misread: null,
    }));

  test("names the argument of a wrong call", () => {
    expect(() => drift({ ...example, selected: [] })).toThrow(/selected/);
    expect(() => drift({ ...example, foilRate: [0] })).toThrow(/foilRate/);
    expect(() => drift({ ...example, meaning: [2, 1, 1, 1, 1, 1, null, null] })).toThrow(/meaning/);
    expect(() => drift({ ...example, meaningFloor: -1 })).toThrow(/meaningFloor/);
    expect(() => drift({ ...example, weight: [1] })).toThrow(/weight/);
    expect(() => drift({ ...example, team: [1] })).toThrow(/team/);
  });
});
