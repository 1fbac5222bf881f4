import { describe, expect, test } from "vitest";
import { changeVerdicts } from "#app/measures/change-verdict.ts";
import { kitagawaSplit } from "#app/measures/kitagawa-split.ts";
import { tippingPoint, worstCaseBounds } from "#app/measures/worst-case-bounds.ts";

const change = (diff: number, p: number | null, p_equiv: number | null) => ({
  diff,
  se: 0.01,
  df: 20,
  ci: null,
  p,
  p_equiv,
  mde80: null,
});

describe("changeVerdicts", () => {
  test("three verdicts, adjusted within the view", () => {
    const verdicts = changeVerdicts([change(0.12, 0.001, 0.9), change(0.01, 0.7, 0.01), change(0.06, 0.09, 0.6)]);
    expect(verdicts.map((v) => v.verdict)).toEqual(["changed", "no meaningful change", "not enough evidence"]);
    // By hand: 3 x 0.001, 0.7, and 3/2 x 0.09.
    expect(verdicts.map((v) => v.pAdjusted)).toEqual([expect.closeTo(0.003, 12), 0.7, expect.closeTo(0.135, 12)]);
  });
  test("an alert wants a surer and a larger change", () => {
    expect(changeVerdicts([change(-0.05, 0.05, 0.9)])[0]?.alert).toBe(true);
    expect(changeVerdicts([change(0.049, 0.01, 0.9)])[0]?.alert).toBe(false);
    expect(changeVerdicts([change(0.2, 0.06, 0.9)])[0]).toMatchObject({ verdict: "changed", alert: false });
  });
  test("nothing to test with is not enough evidence", () =>
    expect(changeVerdicts([change(0.3, null, null)])).toEqual([
      { verdict: "not enough evidence", pAdjusted: null, alert: false },
    ]));
});

describe("kitagawaSplit", () => {
  const layer = (before: [number | null, number], after: [number | null, number]) => ({
    before: { rate: before[0], people: before[1] },
    after: { rate: after[0], people: after[1] },
  });
  // By hand: 20 of 100 at 80 and 80 at 40 is 48; later 40 at 80 and 60 at 50 is 62. Within .7 x 10, mix .2 x 80 - .2 x 45.
  test("equals the value worked by hand", () => {
    const split = kitagawaSplit([layer([80, 20], [80, 40]), layer([40, 80], [50, 60])]);
    expect(split?.within).toBeCloseTo(7, 12);
    expect(split?.mix).toBeCloseTo(7, 12);
    expect(split?.change).toBeCloseTo(62 - 48, 12);
  });
  test("a new layer is all mix", () => {
    const split = kitagawaSplit([layer([50, 10], [50, 10]), layer([null, 0], [90, 10])]);
    expect([split?.within, split?.mix]).toEqual([0, 20]);
  });
  test("is null without people or without a rate for people", () => {
    expect(kitagawaSplit([layer([50, 0], [50, 10])])).toBeNull();
    expect(kitagawaSplit([layer([null, 5], [50, 10])])).toBeNull();
  });
  test("names the argument of a wrong call", () => {
    expect(() => kitagawaSplit([layer([50, -1], [50, 1])])).toThrow(/people/);
    expect(() => kitagawaSplit([layer([Number.NaN, 1], [50, 1])])).toThrow(/rate/);
  });
});

describe("worstCaseBounds and tippingPoint", () => {
  // By hand: 60 of 100 answered, .7 carry it: .6 x .7 to .6 x .7 + .4.
  test("equal the values worked by hand", () => {
    const bounds = worstCaseBounds({ mean: 0.7, known: 60, unknown: 40 });
    expect([bounds.lo, bounds.hi]).toEqual([expect.closeTo(0.42, 12), expect.closeTo(0.82, 12)]);
    expect(worstCaseBounds({ mean: 0, known: 1, unknown: 1, scale: [-0.5, 1] })).toEqual({ lo: -0.25, hi: 0.5 });
    expect(tippingPoint({ margin: 4, responseRate: 0.6 })).toBeCloseTo(10, 12);
  });
  test("nobody silent, nothing open", () => {
    expect(worstCaseBounds({ mean: 0.7, known: 60, unknown: 0 })).toEqual({ lo: 0.7, hi: 0.7 });
    expect(tippingPoint({ margin: 4, responseRate: 1 })).toBeNull();
  });
  test("name the argument of a wrong call", () => {
    expect(() => worstCaseBounds({ mean: 0.7, known: 0, unknown: 1 })).toThrow(/known/);
    expect(() => worstCaseBounds({ mean: 1.7, known: 1, unknown: 1 })).toThrow(/mean/);
    expect(() => worstCaseBounds({ mean: 0.7, known: 1, unknown: -1 })).toThrow(/unknown/);
    expect(() => worstCaseBounds({ mean: 0.7, known: 1, unknown: 1, scale: [1, 0] })).toThrow(/scale/);
    expect(() => tippingPoint({ margin: -1, responseRate: 0.5 })).toThrow(/margin/);
    expect(() => tippingPoint({ margin: 1, responseRate: 2 })).toThrow(/responseRate/);
  });
});
