import fc from "fast-check";
import { expect, test } from "vitest";
import { kitagawa } from "#app/measures/kitagawa.ts";

// By hand: half and half at 20 and 60 is 40; a quarter and three quarters at 10 and 60 is 47.5.
// Within: 0.375 x (10 - 20) = -3.75. Mix: 15 x (0.25 - 0.5) + 60 x (0.75 - 0.5) = 11.25.
test("equals the split worked by hand", () =>
  expect(
    kitagawa({
      before: [
        { share: 0.5, rate: 20 },
        { share: 0.5, rate: 60 },
      ],
      after: [
        { share: 0.25, rate: 10 },
        { share: 0.75, rate: 60 },
      ],
    }),
  ).toEqual({ within: -3.75, mix: 11.25 }));

test("the parts add up to the change", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.nat(100), fc.nat(100)), {
        minLength: 1,
        maxLength: 6,
      }),
      (strata) => {
        const side = (people: 0 | 1, rate: 2 | 3) => {
          const total = strata.reduce((sum, one) => sum + one[people], 0);
          return strata.map((one) => ({ share: one[people] / total, rate: one[rate] }));
        };
        const [before, after] = [side(0, 2), side(1, 3)];
        const overall = (wave: typeof before) => wave.reduce((sum, { share, rate }) => sum + share * rate, 0);
        const { within, mix } = kitagawa({ before, after });
        expect(within + mix).toBeCloseTo(overall(after) - overall(before), 9);
      },
    ),
  ));

test("names the argument of a wrong call", () => {
  expect(() => kitagawa({ before: [], after: [] })).toThrow(/strata/);
  expect(() => kitagawa({ before: [{ share: 0.9, rate: 1 }], after: [{ share: 1, rate: 1 }] })).toThrow(/before/);
});
