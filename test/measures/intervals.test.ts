import { describe, expect, test } from "vitest";
import { clusterMean } from "#app/measures/cluster-mean.ts";
import { clusterRatio } from "#app/measures/cluster-ratio.ts";
import { clusterVariance } from "#app/measures/cluster-variance.ts";
import { scoreInterval } from "#app/measures/score-interval.ts";
import { studentP, upperTail } from "#app/measures/student-p.ts";
import { studentQuantile } from "#app/measures/student-quantile.ts";
import { wilson } from "#app/measures/wilson.ts";

describe("studentQuantile", () => {
  // Printed tables (Abramowitz & Stegun 26.10; R qt): 12.7062, 2.0860, 1.6449 ...
  test.each([
    [1, 0.95, 12.706204736],
    [2, 0.95, 4.30265273],
    [20, 0.95, 2.085963447],
    [43, 0.9, 1.681070703],
    [1e7, 0.95, 1.959964222],
    [Number.POSITIVE_INFINITY, 0.9, 1.644853627],
  ])("df %d at %d is %d", (df, level, expected) => {
    expect(Math.abs((studentQuantile(df, level) ?? 0) / expected - 1)).toBeLessThan(1e-8);
  });
  test("is null without degrees of freedom", () => expect(studentQuantile(0, 0.95)).toBeNull());
  test("names the argument of a wrong call", () => {
    expect(() => studentQuantile(-1, 0.95)).toThrow(/df/);
    expect(() => studentQuantile(5, 1)).toThrow(/level/);
  });
});

describe("studentP", () => {
  // With one degree of freedom the tail is that of the Cauchy distribution: 1/2 - atan(t) / pi.
  test("with one degree of freedom is the Cauchy tail", () => {
    expect(upperTail(3, 1)).toBeCloseTo(0.5 - Math.atan(3) / Math.PI, 13);
    expect(studentP(-3, 1)).toBeCloseTo(1 - (2 * Math.atan(3)) / Math.PI, 13);
  });
  test("is the level a critical value was made for", () =>
    expect(studentP(studentQuantile(7.3, 0.9) ?? 0, 7.3)).toBeCloseTo(0.1, 8));
});

describe("wilson", () => {
  // Brown, Cai & DasGupta (2001): 0 of 10 at 95 % has the upper end z^2 / (n + z^2).
  test("nobody of ten", () => expect(wilson({ x: 0, n: 10 }).hi).toBeCloseTo(1.959964 ** 2 / (10 + 1.959964 ** 2), 6));
  test("names the argument of a wrong call", () => {
    expect(() => wilson({ x: 6, n: 5 })).toThrow(/x/);
    expect(() => wilson({ x: 0, n: 0 })).toThrow(/n/);
  });
});

describe("scoreInterval", () => {
  test("nobody varying is no certainty: zero variance gives the interval of n people", () =>
    expect(scoreInterval({ estimate: 1, variance: 0, df: 9, n: 10 }).lo).toBeLessThan(0.75));
  test("is null at both ends without degrees of freedom", () =>
    expect(scoreInterval({ estimate: 0.5, variance: 0.1, df: 0, n: 1 })).toMatchObject({ lo: null, hi: null }));
  test.each([
    ["variance", { variance: -1 }],
    ["n above", { n: 0 }],
    ["keff", { keff: 0 }],
    ["floor", { floor: -1 }],
    ["estimate", { estimate: Number.NaN }],
  ])("names %s in a wrong call", (name, wrong) =>
    expect(() => scoreInterval({ estimate: 0.5, variance: 0.1, df: 3, n: 5, ...wrong })).toThrow(new RegExp(name)),
  );
});

describe("cluster estimates", () => {
  // By hand: teams {1, 2} and {3}; mean 2, team sums of deviations -1 and 1 over 3: v = 2 * (1/9 + 1/9) = 4/9.
  test("mean of two teams by hand", () => {
    const { mean, se, df } = clusterMean({ y: [1, 2, 3], team: ["a", "a", "b"] });
    expect([mean, (se ?? 0) ** 2, df]).toEqual([2, expect.closeTo(4 / 9, 12), 1]);
  });
  test("one team falls back to persons", () =>
    expect(clusterMean({ y: [1, 2, 3], team: [7, 7, 7] })).toEqual(clusterMean({ y: [1, 2, 3] })));
  test("a stratum with a single team adds nothing", () =>
    expect(clusterVariance([1, -1, 5], ["a", "b", "c"], [1, 1, 2])).toEqual(clusterVariance([1, -1], ["a", "b"])));
  test("one person has a mean and no se", () => expect(clusterMean({ y: [4] })).toEqual({ mean: 4, se: null, df: 0 }));
  test("a ratio over nothing is null", () => expect(clusterRatio({ num: [1, 2], den: [0, 0] }).ratio).toBeNull());
  test("names the argument of a wrong call", () => {
    expect(() => clusterMean({ y: [] })).toThrow(/y/);
    expect(() => clusterMean({ y: [1, 2], w: [1, -1] })).toThrow(/weight/);
    expect(() => clusterRatio({ num: [1], den: [1, 2] })).toThrow(/den/);
  });
});
