import { describe, expect, test } from "vitest";
import { kishN } from "#app/measures/kish-n.ts";
import { postStratify } from "#app/measures/post-stratify.ts";
import { rake } from "#app/measures/rake.ts";

describe("postStratify", () => {
  // By hand: two of ten and one of thirty people answered: 5, 5 and 30; mean (5 + 10 + 90) / 40.
  const input = { cell: [0, 0, 1], population: [10, 30], y: [1, 2, 3] };
  test("equals the value worked by hand", () =>
    expect(postStratify(input)).toEqual({ weights: [5, 5, 30], neff: 1600 / 950, mean: expect.closeTo(105 / 40, 12) }));
  test("a cell nobody answered in is not represented", () =>
    expect(postStratify({ ...input, population: [10, 30, 50] }).weights).toEqual([5, 5, 30]));
  test("names the argument of a wrong call", () => {
    expect(() => postStratify({ ...input, cell: [] })).toThrow(/cell/);
    expect(() => postStratify({ ...input, cell: [0, 0, 2] })).toThrow(/positions of population/);
    expect(() => postStratify({ ...input, population: [10, 0] })).toThrow(/population above 0/);
    expect(() => postStratify({ ...input, y: [1] })).toThrow(/y to have/);
  });
});

describe("rake", () => {
  const input = { a: [0, 0, 1, 1], b: [0, 1, 0, 1], margin_a: [60, 40], margin_b: [70, 30] };
  // From equal counts the margins are independent: 60 x 70, 60 x 30, 40 x 70 and 40 x 30 over 100.
  test("equals the value worked by hand", () =>
    expect(rake(input).weights?.map((weight) => weight.toFixed(9))).toEqual(
      [42, 18, 28, 12].map((weight) => weight.toFixed(9)),
    ));
  test("is null where a category with people has no answer", () =>
    expect(rake({ ...input, a: [0, 0, 0, 0] })).toEqual({ weights: null, neff: null }));
  // Answers on the diagonal only force both margins to be equal.
  test("is null where the pattern of answers forbids the margins", () =>
    expect(rake({ ...input, a: [0, 1], b: [0, 1] })).toEqual({ weights: null, neff: null }));
  test("names the argument of a wrong call", () => {
    expect(() => rake({ ...input, margin_b: [70, 31] })).toThrow(/same total/);
    expect(() => rake({ ...input, a: [0, 0, 1, 2] })).toThrow(/positions of margin_a/);
    expect(() => rake({ ...input, b: [0] })).toThrow(/b to have/);
  });
});

describe("kishN", () => {
  test("one and three count as 1.6 people", () => expect(kishN({ w: [1, 3] }).nEff).toBeCloseTo(1.6, 12));
  test("someone with weight 0 does not count", () => expect(kishN({ w: [0, 2, 2] }).nEff).toBeCloseTo(2, 12));
  test("is null where nobody counts", () => expect(kishN({ w: [0, 0] }).nEff).toBeNull());
  test("names the argument of a wrong call", () => {
    expect(() => kishN({ w: [] })).toThrow(/w with/);
    expect(() => kishN({ w: [1, -1] })).toThrow(/w of 0/);
  });
});
