import { describe, expect, test } from "vitest";
import { cronbachAlpha } from "#app/measures/cronbach-alpha.ts";
import { iccOneWay } from "#app/measures/icc-one-way.ts";
import { krippendorffAlpha } from "#app/measures/krippendorff-alpha.ts";
import { withinGroupAgreement } from "#app/measures/within-group-agreement.ts";

describe("withinGroupAgreement", () => {
  const scale = { ev: 2, range: [1, 5] as const };
  // By hand: 2 and 4 on five points: variance 2, distance 1 from 3, largest variance of two people around 3 is 8.
  test("equals the value worked by hand", () =>
    expect(withinGroupAgreement({ ratings: [[2], [4]], group: ["a", "a"], ...scale }).groups).toEqual([
      { group: "a", n: 2, rwg: 0, rwg_star: 0, ad_mean: 1, ad_median: 1, awg: 0.5 },
    ]));
  test("a group emptied by missing answers stays in its place, without values", () =>
    expect(withinGroupAgreement({ ratings: [[null], [4], [4]], group: [7, 8, 8], ...scale }).groups).toMatchObject([
      { group: 7, n: 0, rwg: null, awg: null },
      { group: 8, n: 2, rwg: 1 },
    ]));
  // Two camps on three items: mean variance 8 is four times the null's, and rwg(j) without truncation would be above 1.
  test("two camps do not agree, however many items", () => {
    const ratings = [
      [1, 1, 1],
      [5, 5, 5],
    ];
    expect(withinGroupAgreement({ ratings, group: [1, 1], ...scale }).groups[0]).toMatchObject({
      rwg: 0,
      rwg_star: -3,
    });
  });
  test("names the argument of a wrong call", () => {
    expect(() => withinGroupAgreement({ ratings: [], group: [], ...scale })).toThrow(/ratings with/);
    expect(() => withinGroupAgreement({ ratings: [[6]], group: [1], ...scale })).toThrow(/within range/);
    expect(() => withinGroupAgreement({ ratings: [[3]], group: [1], ...scale, ev: 0 })).toThrow(/ev/);
    expect(() => withinGroupAgreement({ ratings: [[3]], group: [], ...scale })).toThrow(/group/);
  });
});

describe("krippendorffAlpha", () => {
  // By hand: one of three units is split; observed 2 / 6, expected 18 / 30, so 1 - (1/3) / (3/5).
  const codes = [
    [1, 1, 2],
    [1, 2, 2],
  ];
  test("equals the value worked by hand", () =>
    expect(krippendorffAlpha({ codes, level: "nominal" }).alpha).toBeCloseTo(4 / 9, 12));
  test("with two values every level says the same", () => {
    const nominal = krippendorffAlpha({ codes, level: "nominal" }).alpha as number;
    expect(krippendorffAlpha({ codes, level: "ordinal" }).alpha).toBeCloseTo(nominal, 12);
    expect(krippendorffAlpha({ codes, level: "interval" }).alpha).toBeCloseTo(nominal, 12);
  });
  test("is null where no unit has two codes or only one value is used", () => {
    expect(
      krippendorffAlpha({
        codes: [
          [1, null],
          [null, 2],
        ],
        level: "ordinal",
      }).alpha,
    ).toBeNull();
    expect(
      krippendorffAlpha({
        codes: [
          [1, 1],
          [1, 1],
        ],
        level: "ordinal",
      }).alpha,
    ).toBeNull();
  });
  test("names the argument of a wrong call", () => {
    expect(() => krippendorffAlpha({ codes: [], level: "nominal" })).toThrow(/codes with/);
    expect(() => krippendorffAlpha({ codes: [[1], [1, 2]], level: "nominal" })).toThrow(/equal length/);
    expect(() => krippendorffAlpha({ codes, level: "ratio" as "nominal" })).toThrow(/level/);
  });
});

describe("iccOneWay", () => {
  // scipy 1.17 f_oneway.
  const group = ["a", "a", "a", "b", "b", "c", "c", "c", "c"];
  const y = [1, 2, 4, 2, 3, 6, 8, 9, 7];
  test("equals scipy", () => {
    const result = iccOneWay({ y, group });
    expect(result.F).toBeCloseTo(17.06557377049181, 10);
    expect(result.p).toBeCloseTo(0.0033420197784034757, 12);
  });
  test("a group emptied by missing scores does not count", () =>
    expect(iccOneWay({ y: [...y, null], group: [...group, "d"] })).toEqual(iccOneWay({ y, group })));
  test("equal means have no reliability to speak of", () =>
    expect(iccOneWay({ y: [0.1, 0.3, 0.1, 0.3], group: [1, 1, 2, 2] })).toMatchObject({
      msb: 0,
      F: 0,
      p: 1,
      icc2: null,
    }));
  test("is null where a part cannot be told", () => {
    expect(iccOneWay({ y: [1, 2], group: [1, 1] })).toMatchObject({ icc1_k0: null, msb: null, df1: 0 });
    expect(iccOneWay({ y: [1, 2], group: [1, 2] })).toMatchObject({ icc1_k0: null, msw: null, df2: 0 });
    expect(iccOneWay({ y: [4, 4, 4, 4], group: [1, 1, 2, 2] })).toMatchObject({ icc1_k0: null, icc2: null, F: null });
    expect(iccOneWay({ y: [null], group: [1] })).toMatchObject({ icc1_k0: null, df1: 0, df2: 0 });
  });
  test("names the argument of a wrong call", () => {
    expect(() => iccOneWay({ y: [], group: [] })).toThrow(/y with/);
    expect(() => iccOneWay({ y: [1], group: [] })).toThrow(/group/);
  });
});

describe("cronbachAlpha", () => {
  // By hand: item variances 1 and 7/3, total variance 19/3, so alpha = 2 x (1 - (10/3) / (19/3)) = 18/19.
  const items = [
    [1, 2],
    [2, 3],
    [3, 5],
  ];
  test("equals the value worked by hand", () => expect(cronbachAlpha({ items }).alpha).toBeCloseTo(18 / 19, 12));
  test("does not depend on where the response options start", () =>
    expect(cronbachAlpha({ items: items.map((row) => row.map((answer) => answer + 10)) }).alpha).toBeCloseTo(
      18 / 19,
      12,
    ));
  test("a row with a missing answer drops out", () =>
    expect(cronbachAlpha({ items: [...items, [9, null]] })).toEqual(cronbachAlpha({ items })));
  test("is null when totals do not vary or fewer than two rows are complete", () => {
    expect(
      cronbachAlpha({
        items: [
          [1, 3],
          [3, 1],
        ],
      }).alpha,
    ).toBeNull();
    expect(
      cronbachAlpha({
        items: [
          [1, 3],
          [3, null],
        ],
      }).alpha,
    ).toBeNull();
  });
  test("names the argument of a wrong call", () => {
    expect(() => cronbachAlpha({ items: [[1, 2], [3]] })).toThrow(/equal length/);
    expect(() => cronbachAlpha({ items: [[1]] })).toThrow(/two items/);
  });
});
