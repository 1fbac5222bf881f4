import { describe, expect, test } from "vitest";
import { adjustP } from "#app/measures/adjust-p.ts";
import { cliffsDelta } from "#app/measures/cliffs-delta.ts";
import { cohensH } from "#app/measures/cohens-h.ts";
import { empiricalBayes } from "#app/measures/empirical-bayes.ts";
import { hedgesG } from "#app/measures/hedges-g.ts";
import { tostWelch } from "#app/measures/tost-welch.ts";
import { welch } from "#app/measures/welch.ts";

const x = [1, 2, 4, 7];
const y = [2, 3, 9];

describe("welch and tostWelch", () => {
  // scipy 1.17 ttest_ind(equal_var=False) and t.sf.
  test("equal scipy", () => {
    const result = welch({ x, y });
    expect(result.t).toBeCloseTo(-0.45662965113740966, 10);
    expect(result.df).toBeCloseTo(3.4269314303443994, 10);
    expect(result.p).toBeCloseTo(0.6753517305042237, 10);
    expect(result.lo).toBeCloseTo(-8.753587836157589, 7);
    expect(tostWelch({ x, y, low: -10, high: 10 }).p).toBeCloseTo(0.016539238167743924, 10);
  });
  test("swapping the groups mirrors the interval", () => {
    const [there, back] = [welch({ x, y }), welch({ x: y, y: x })];
    expect([back.lo, back.hi, back.p]).toEqual([-(there.hi as number), -(there.lo as number), there.p]);
  });
  test("keep the difference and test nothing where a group has one person or nothing varies", () => {
    expect(welch({ x: [5], y })).toEqual({ t: null, df: null, p: null, diff: 5 - 14 / 3, lo: null, hi: null });
    expect(welch({ x: [0.1, 0.1, 0.1], y: [0.1, 0.1, 0.1] }).p).toBeNull();
    expect(tostWelch({ x: [5, 5], y: [5, 5], low: -1, high: 1 }).p).toBeNull();
  });
  test("names the argument of a wrong call", () => {
    expect(() => welch({ x: [], y })).toThrow(/x with/);
    expect(() => welch({ x, y, level: 1 })).toThrow(/level/);
    expect(() => tostWelch({ x, y, low: 1, high: 1 })).toThrow(/low/);
  });
});

describe("adjustP", () => {
  // By hand for 0.01, 0.04, 0.03: BH 3 x 0.01, then 1.5 x 0.03 above 0.04; BY times 1 + 1/2 + 1/3; Holm 3, 2, 1 times.
  test("equals the values worked by hand, in the order given", () => {
    const adjusted = adjustP({ p: [0.01, 0.04, 0.03] });
    expect(adjusted.BH.map((p) => p?.toFixed(12))).toEqual([0.03, 0.04, 0.04].map((p) => p.toFixed(12)));
    expect(adjusted.BY.map((p) => p?.toFixed(12))).toEqual([0.055, 0.22 / 3, 0.22 / 3].map((p) => p.toFixed(12)));
    expect(adjusted.holm.map((p) => p?.toFixed(12))).toEqual([0.03, 0.06, 0.06].map((p) => p.toFixed(12)));
  });
  test("does not count what was not tested", () =>
    expect(adjustP({ p: [null, 0.02, null, 0.04] }).BH).toEqual([null, 0.04, null, 0.04]));
  test("an empty family stays empty", () => expect(adjustP({ p: [] })).toEqual({ BH: [], BY: [], holm: [] }));
  test("names the argument of a wrong call", () => expect(() => adjustP({ p: [1.1] })).toThrow(/p from 0/));
});

describe("empiricalBayes", () => {
  // By hand: 0 and 2 with variance 1/2: Q = 4, scale = 4 - 2 = 2, tau2 = 3/2, so B = 1/4 and the ends move to 1/4, 7/4.
  test("equals the value worked by hand", () => {
    const result = empiricalBayes({ estimate: [0, 2], variance: [0.5, 0.5] });
    expect(result.tau2).toBeCloseTo(1.5, 12);
    expect(result.shrunk).toEqual([expect.closeTo(0.25, 12), expect.closeTo(1.75, 12)]);
    expect(result.seMean).toBeCloseTo(1, 12);
  });
  test("a single cell stays where it is", () =>
    expect(empiricalBayes({ estimate: [3], variance: [2] })).toMatchObject({ tau2: 0, mean: 3, shrunk: [3] }));
  test("names the argument of a wrong call", () => {
    expect(() => empiricalBayes({ estimate: [], variance: [] })).toThrow(/estimate/);
    expect(() => empiricalBayes({ estimate: [1], variance: [0] })).toThrow(/variance/);
  });
});

describe("effect sizes", () => {
  // scipy 1.17 mannwhitneyu: exact without ties, asymptotic without continuity correction with ties.
  test("cliffsDelta equals scipy", () => {
    expect(cliffsDelta({ x: [1, 2, 7, 3], y: [4, 5, 6.5] })).toEqual({ delta: -0.5, p: expect.closeTo(0.4, 12) });
    expect(cliffsDelta({ x: [1, 2, 3], y: [4, 5, 6.5] })).toEqual({ delta: -1, p: expect.closeTo(0.1, 12) });
    expect(cliffsDelta({ x: [1, 2, 2, 4], y: [2, 3, 5, 5, 6] }).p).toBeCloseTo(0.07985619377351644, 12);
  });
  test("nobody differing is no evidence", () => expect(cliffsDelta({ x: [3, 3], y: [3] })).toEqual({ delta: 0, p: 1 }));
  // By hand: pooled variance 2, difference -1, correction 1 - 3/7.
  test("hedgesG equals the value worked by hand", () =>
    expect(hedgesG({ x: [1, 3], y: [2, 4] }).g).toBeCloseTo(-4 / 7 / Math.SQRT2, 12));
  test("hedgesG is null where nothing varies or too few answered", () => {
    expect(hedgesG({ x: [3, 3], y: [4, 4] }).g).toBeNull();
    expect(hedgesG({ x: [3], y: [4] }).g).toBeNull();
  });
  test("cohensH equals the value worked by hand", () =>
    expect(cohensH({ p: 0.5, q: 0 }).h).toBeCloseTo(Math.PI / 2, 12));
  test("name the argument of a wrong call", () => {
    expect(() => cliffsDelta({ x: [], y })).toThrow(/x with/);
    expect(() => hedgesG({ x, y: [] })).toThrow(/y with/);
    expect(() => cohensH({ p: 1.1, q: 0 })).toThrow(/p from 0/);
  });
});
