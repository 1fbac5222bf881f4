import { describe, expect, test } from "vitest";
import { pairedChange } from "#app/measures/paired-change.ts";
import { waveChange } from "#app/measures/wave-change.ts";
import { waveChangeTeamPaired } from "#app/measures/wave-change-team-paired.ts";
import { waveTrend } from "#app/measures/wave-trend.ts";

const before = { estimate: 0.4, variance: 0.001, df: 9 };
const after = { estimate: 0.5, variance: 0.002, df: 20 };

describe("waveChange", () => {
  // scipy 1.17 t.sf and t.ppf; df by hand: 0.003^2 / (0.001^2 / 9 + 0.002^2 / 20) = 28.9286.
  test("equals scipy", () => {
    const change = waveChange({ before, after });
    expect(change.df).toBeCloseTo(28.928571428571434, 10);
    expect(change.p).toBeCloseTo(0.07822885127180616, 10);
    expect(change.p_equiv).toBeCloseTo(0.8155719977785422, 10);
    expect(change.mde80).toBeCloseTo(0.15882160272035914, 8);
  });
  test("swapping the waves flips the sign and nothing else", () => {
    const [there, back] = [waveChange({ before, after }), waveChange({ before: after, after: before })];
    expect([back.diff, back.p, back.df]).toEqual([-there.diff, there.p, there.df]);
  });
  test("a wave without variance adds no doubt", () =>
    expect(waveChange({ before: { ...before, variance: 0, df: 0 }, after }).df).toBeCloseTo(20, 12));
  test("has a difference and no test where nothing varies or a wave that varies has no df", () => {
    const still = { estimate: 0.4, variance: 0, df: 9 };
    const nothing = { se: null, df: null, ci: null, p: null, p_equiv: null, mde80: null };
    expect(waveChange({ before: still, after: still })).toEqual({ diff: 0, ...nothing });
    expect(waveChange({ before: { ...before, df: 0 }, after })).toMatchObject(nothing);
  });
  test("names the argument of a wrong call", () => {
    expect(() => waveChange({ before: { ...before, variance: -1 }, after })).toThrow(/before\.variance/);
    expect(() => waveChange({ before, after: { ...after, estimate: Number.NaN } })).toThrow(/after\.estimate/);
    expect(() => waveChange({ before, after, sesoi: 0 })).toThrow(/sesoi/);
  });
});

describe("waveChangeTeamPaired", () => {
  const teams = (scores: Record<string, number[]>) => Object.entries(scores).map(([team, y]) => ({ team, y }));
  const first = { a: [0], b: [0.2], c: [0.4], d: [0.6], e: [0.8] };
  // By hand: every team gains 0.1 but e, which gains 0.2: diff 0.12, team totals -0.004 four times and 0.016,
  // v = 5/4 (4 x 0.004^2 + 0.016^2) = 0.0004.
  const second = { a: [0.1], b: [0.3], c: [0.5], d: [0.7], e: [1] };
  test("equals the value worked by hand", () => {
    const change = waveChangeTeamPaired({ before: teams(first), after: teams(second) });
    expect(change).toMatchObject({ df: 4, pairs: 5, paired: true });
    expect([change.diff, change.se]).toEqual([expect.closeTo(0.12, 12), expect.closeTo(0.02, 12)]);
  });
  test("takes the independent form below five teams in both waves", () => {
    const change = waveChangeTeamPaired({ before: teams(first), after: teams({ ...second, e: [] }).slice(0, 4) });
    expect(change).toMatchObject({ pairs: 4, paired: false });
    // By hand: variances of the means 0.1 / 5 and (0.2 / 3) / 4, added.
    expect(change.se).toBeCloseTo(Math.sqrt(0.02 + 0.2 / 12), 12);
  });
  test("a team in one wave only counts among the teams", () =>
    expect(waveChangeTeamPaired({ before: teams(first), after: teams({ ...second, f: [0.5] }) })).toMatchObject({
      df: 5,
      pairs: 5,
    }));
  test("has no test with one person in each wave", () =>
    expect(waveChangeTeamPaired({ before: teams({ a: [0.5] }), after: teams({ a: [0.5] }) }).p).toBeNull());
  test("names the argument of a wrong call", () => {
    expect(() => waveChangeTeamPaired({ before: [], after: teams(second) })).toThrow(/before/);
    expect(() => waveChangeTeamPaired({ before: teams(first), after: teams({ a: [Number.NaN] }) })).toThrow(/after\.y/);
  });
  test("works from team totals alone", () => {
    const totals = (scores: number[], mean: number) => new Map(scores.map((y, team) => [team, (y - mean) / 5]));
    const change = pairedChange({
      before: { ...before, estimate: 0.4, totals: totals([0, 0.2, 0.4, 0.6, 0.8], 0.4) },
      after: { ...after, estimate: 0.52, totals: totals([0.1, 0.3, 0.5, 0.7, 1], 0.52) },
    });
    expect(change.se).toBeCloseTo(0.02, 12);
  });
});

describe("waveTrend", () => {
  // By hand: weights 1/4, 1, 1/4 around t = 1, so slope (55 - 50) / 2, se sqrt(2), mean (50/4 + 53 + 55/4) / 1.5.
  const waves = { t: [0, 1, 2], y: [50, 53, 55], v: [4, 1, 4] };
  test("equals the value worked by hand", () => {
    const trend = waveTrend(waves);
    expect(trend?.slope).toBeCloseTo(2.5, 12);
    expect(trend?.intercept).toBeCloseTo(50 + 1 / 3, 12);
    expect(trend?.se_known).toBeCloseTo(Math.SQRT2, 12);
    expect(trend?.Q).toBeCloseTo(1 / 12, 12);
  });
  test("is null when time stands still", () => expect(waveTrend({ ...waves, t: [1, 1, 1] })).toBeNull());
  test("names the argument of a wrong call", () => {
    expect(() => waveTrend({ ...waves, v: [1, 0, 1] })).toThrow(/v above 0/);
    expect(() => waveTrend({ t: [1], y: [1], v: [1] })).toThrow(/t with/);
    expect(() => waveTrend({ ...waves, y: [1] })).toThrow(/y to have/);
  });
});
