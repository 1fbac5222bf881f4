import fc from "fast-check";
import { expect, test } from "vitest";
import { attenuation } from "#app/measures/attenuation.ts";
import { drift } from "#app/measures/drift.ts";
import { sayDoGap } from "#app/measures/say-do-gap.ts";

/** What holds for any answers, ten thousand times. */
const often = { numRuns: 10_000, seed: 1 };

const person = fc.record({
  selected: fc.constantFrom(0, 1),
  foilRate: fc.constantFrom(0, 0.25, 0.5, 0.75),
  meaning: fc.constantFrom(1, 0, -0.5, null),
});
type Person = { selected: number; foilRate: number; meaning: number | null };
const driftOf = (people: readonly Person[]) =>
  drift({
    selected: people.map((p) => p.selected),
    foilRate: people.map((p) => p.foilRate),
    meaning: people.map((p) => p.meaning),
    meaningFloor: 0.5,
  });
const people = fc.array(person, { minLength: 2, maxLength: 12 });

test("drift = not seen + misread", () =>
  fc.assert(
    fc.property(people, (group) => {
      const { drift: whole, not_seen, misread } = driftOf(group);
      expect((not_seen ?? Number.NaN) + (misread ?? Number.NaN)).toBeCloseTo(whole ?? Number.NaN, 8);
    }),
    often,
  ));

test("somebody who comes to read a priority as intended never adds drift", () =>
  fc.assert(
    fc.property(people, fc.constantFrom(0, -0.5), (group, before) => {
      const one = { selected: 1, foilRate: 0.25 };
      const after = driftOf([...group, { ...one, meaning: 1 }]).drift ?? Number.NaN;
      expect(after).toBeLessThanOrEqual((driftOf([...group, { ...one, meaning: before }]).drift ?? Number.NaN) + 1e-9);
    }),
    often,
  ));

test("points lost add up over layers, and retention multiplies", () =>
  fc.assert(
    fc.property(fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.11, max: 1, noNaN: true }))), (carried) => {
      const [top, middle, bottom] = carried.map((share) => ({ carried: share, variance: 0.001, df: 10 }));
      if (!top || !middle || !bottom) throw new Error("three layers were drawn");
      const first = attenuation({ parent: top, child: middle });
      const second = attenuation({ parent: middle, child: bottom });
      const whole = attenuation({ parent: top, child: bottom });
      expect(first.points + second.points).toBeCloseTo(whole.points, 8);
      expect((first.retention ?? Number.NaN) * (second.retention ?? Number.NaN)).toBeCloseTo(
        whole.retention ?? Number.NaN,
        8,
      );
    }),
    often,
  ));

const points = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 });
test("swapping intent and what is seen turns the sign of the gap", () =>
  fc.assert(
    fc.property(points, points, (one, two) => {
      const gaps = (actual: number[], say: number[]) =>
        sayDoGap({ actual: [actual, actual], say })?.options.map((option) => option.gap) ?? [];
      const back = gaps(two, one);
      expect(back).toHaveLength(3);
      for (const [i, gap] of gaps(one, two).entries()) expect(gap).toBeCloseTo(-(back[i] ?? Number.NaN), 9);
    }),
    often,
  ));
