import { describe, expect, test } from "vitest";
import { codedMeaning } from "#app/measures/coded-meaning.ts";

const texts = (codes: (number | null)[][], people = 1) => codes.map((own) => ({ people, codes: own }));

describe("codedMeaning", () => {
  test("two coders who agree: the mean of their codes, by people", () => {
    const result = codedMeaning([
      { people: 3, codes: [1, 1] },
      { people: 1, codes: [0, 0] },
      { people: 2, codes: [0.5, 0.5] },
    ]);
    expect(result).toMatchObject({ alpha: 1, coded: 6, people: 6 });
    expect(result.estimate).toBeCloseTo(4 / 6, 12);
    expect(result.ci?.[0]).toBeLessThan(4 / 6);
    expect(result.ci?.[1]).toBeGreaterThan(4 / 6);
  });

  test("coders who disagree, or only one, give no number", () => {
    expect(
      codedMeaning(
        texts([
          [1, 0],
          [0, 1],
          [1, 0],
          [0, 1],
        ]),
      ).estimate,
    ).toBeNull();
    expect(codedMeaning(texts([[1], [0], [1]])).estimate).toBeNull();
    expect(codedMeaning([])).toMatchObject({ alpha: null, estimate: null, people: 0 });
  });

  test("a proxy narrows, moves nothing on average, and gives no number alone", () => {
    const proxied = [1, 1, 0, 0, 1, 0].map((code, i) => ({
      people: 1,
      codes: i < 4 ? [code, code] : [null, null],
      proxy: code,
    }));
    const result = codedMeaning(proxied);
    expect(result).toMatchObject({ coded: 4, people: 6 });
    // A perfect proxy: the estimate is its mean over everybody.
    expect(result.estimate).toBeCloseTo(0.5, 12);
    expect(codedMeaning(proxied.map((text) => ({ ...text, codes: [null, null] }))).estimate).toBeNull();
  });

  test("names the argument of a wrong call", () => {
    expect(() => codedMeaning([{ people: 1, codes: [2, 1] }])).toThrow(/codes/);
    expect(() => codedMeaning(texts([[1, 1], [1]]))).toThrow(/equal length/);
  });
});
