import { describe, expect, test } from "vitest";
import { attenuation } from "#app/measures/attenuation.ts";

const side = (carried: number) => ({ carried, variance: 0.001, df: 20 });

describe("attenuation", () => {
  // By hand: of 80 in 100, 60 remain: a quarter is lost, 20 points.
  test("equals the value worked by hand", () => {
    const result = attenuation({ parent: side(0.8), child: side(0.6) });
    expect(result.attenuation).toBeCloseTo(25, 10);
    expect(result.points).toBeCloseTo(20, 10);
  });
  test("retention multiplies along a chain and points add up", () => {
    const chain = [0.9, 0.7, 0.75, 0.4];
    const edges = chain
      .slice(1)
      .map((child, i) => attenuation({ parent: side(chain[i] as number), child: side(child) }));
    expect(edges.reduce((product, edge) => product * (edge.retention ?? 0), 1)).toBeCloseTo(0.4 / 0.9, 12);
    expect(edges.reduce((total, edge) => total + edge.points, 0)).toBeCloseTo(50, 10);
  });
  test("shows points only when the layer above hardly carries anything", () =>
    expect(attenuation({ parent: side(0.1), child: side(0.05) })).toMatchObject({
      estimable: false,
      attenuation: null,
      ci: null,
    }));
  test("has no interval when neither side varies", () =>
    expect(attenuation({ parent: { ...side(0.8), variance: 0 }, child: { ...side(0.6), variance: 0 } }).ci).toBeNull());
  test("names the argument of a wrong call", () => {
    expect(() => attenuation({ parent: { ...side(0.8), variance: -1 }, child: side(0.6) })).toThrow(/parent.variance/);
    expect(() => attenuation({ parent: side(0.8), child: side(Number.NaN) })).toThrow(/child.carried/);
  });
});
