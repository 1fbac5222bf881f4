import { describe, expect, test } from "vitest";
import { emphasisShift } from "#app/measures/emphasis-shift.ts";
import { itemConcordance } from "#app/measures/item-concordance.ts";
import { kendallW } from "#app/measures/kendall-w.ts";
import { rboExtTies } from "#app/measures/rbo-ext-ties.ts";
import { spearman } from "#app/measures/spearman.ts";
import { tauB } from "#app/measures/tau-b.ts";

describe("tauB and spearman", () => {
  // scipy 1.17 spearmanr; tau-b by hand: 5 of 6 pairs agree, 5 untied in x, 6 in y.
  test("equal the values from outside", () => {
    expect(spearman({ x: [1, 2, 2, 4], y: [1, 3, 2, 5] }).rho).toBeCloseTo(0.9486832980505139, 12);
    expect(tauB({ x: [1, 2, 2, 4], y: [1, 3, 2, 5] }).tauB).toBeCloseTo(5 / Math.sqrt(30), 12);
  });
  test("are null where one side is constant or there is one entry", () => {
    expect([spearman({ x: [1, 1], y: [1, 2] }).rho, spearman({ x: [3], y: [4] }).rho]).toEqual([null, null]);
    expect([tauB({ x: [1, 1], y: [1, 2] }).tauB, tauB({ x: [3], y: [4] }).tauB]).toEqual([null, null]);
  });
  test("name the argument of a wrong call", () => {
    expect(() => spearman({ x: [], y: [] })).toThrow(/x with/);
    expect(() => spearman({ x: [1, 2], y: [1] })).toThrow(/y to have/);
    expect(() => tauB({ x: [], y: [] })).toThrow(/x with/);
  });
});

describe("kendallW", () => {
  // By hand: rank totals 3, 7, 8 around 6, so S = 14, W = 12 x 14 / (9 x 24); Spearman's rho of the pairs is 1, 1/2, 1/2.
  test("equals the value worked by hand", () => {
    const { W, meanPairwiseSpearmanUntied } = kendallW({
      ratings: [
        [1, 2, 3],
        [1, 2, 3],
        [1, 3, 2],
      ],
    });
    expect(W).toBeCloseTo(7 / 9, 12);
    expect(meanPairwiseSpearmanUntied).toBeCloseTo(2 / 3, 12);
  });
  test("is null where nobody orders anything", () => {
    expect(
      kendallW({
        ratings: [
          [1, 1],
          [2, 2],
        ],
      }).W,
    ).toBeNull();
    expect(kendallW({ ratings: [[1], [2]] }).W).toBeNull();
  });
  test("names the argument of a wrong call", () => {
    expect(() => kendallW({ ratings: [] })).toThrow(/one rater/);
    expect(() => kendallW({ ratings: [[1, 2], [1]] })).toThrow(/equal length/);
  });
});

describe("itemConcordance", () => {
  test("equals the value worked by hand, and its mean is tau-a", () => {
    const { perItem } = itemConcordance({ reference: [1, 2, 3], ranks: [1, 3, 2] });
    expect(perItem).toEqual([1, 0, 0]);
  });
  test("is null where the reference ties everything", () =>
    expect(itemConcordance({ reference: [1, 1], ranks: [1, 2] }).perItem).toEqual([null, null]));
  test("names the argument of a wrong call", () =>
    expect(() => itemConcordance({ reference: [1], ranks: [] })).toThrow(/ranks/));
});

describe("rboExtTies", () => {
  // By hand at p = 1/2: agreement 0 then 1, so 1/4, and 1/4 for everything beyond.
  test("equals the value worked by hand", () =>
    expect(rboExtTies({ a: [["a"], ["b"]], b: [["b"], ["a"]], p: 0.5 }).rbo).toBeCloseTo(0.5, 12));
  test("a list that agrees as far as it goes is taken to go on agreeing", () =>
    expect(rboExtTies({ a: [["a"]], b: [["a"], ["b"]], p: 0.5 }).rbo).toBeCloseTo(1, 12));
  test("does not depend on which list comes first", () => {
    const [a, b] = [
      [["a", "c"], ["b"]],
      [["b"], ["a", "d", "e"]],
    ];
    expect(rboExtTies({ a, b, p: 0.8 }).rbo).toBeCloseTo(rboExtTies({ a: b, b: a, p: 0.8 }).rbo as number, 14);
  });
  test("nothing agrees with an empty list, and two empty lists define nothing", () => {
    expect(rboExtTies({ a: [], b: [["a"]], p: 0.8 }).rbo).toBe(0);
    expect(rboExtTies({ a: [], b: [], p: 0.8 }).rbo).toBeNull();
  });
  test("names the argument of a wrong call", () => {
    expect(() => rboExtTies({ a: [["a"], ["a"]], b: [["a"]], p: 0.8 })).toThrow(/a to name/);
    expect(() => rboExtTies({ a: [["a"]], b: [[]], p: 0.8 })).toThrow(/b without/);
    expect(() => rboExtTies({ a: [], b: [], p: 1 })).toThrow(/p strictly/);
  });
});

describe("emphasisShift", () => {
  // By hand: of two, the first place weighs 3/4; a tie shares 1/2 each.
  test("equals the value worked by hand", () => {
    expect(emphasisShift({ ranks: [[1, 2]], intended: [1, 1] })).toEqual([25, -25]);
    expect(
      emphasisShift({
        ranks: [
          [1, 2],
          [1, 1],
        ],
        intended: [3, 1],
      }),
    ).toEqual([-12.5, 12.5]);
  });
  test("is null when nobody ranked", () => expect(emphasisShift({ ranks: [], intended: [1] })).toBeNull());
  test("names the argument of a wrong call", () => {
    expect(() => emphasisShift({ ranks: [[1]], intended: [0] })).toThrow(/intended/);
    expect(() => emphasisShift({ ranks: [[1]], intended: [1, 1] })).toThrow(/ranks/);
  });
});
