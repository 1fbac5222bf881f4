import { expect, test } from "vitest";
import { allocationAlignment } from "#app/measures/allocation-alignment.ts";
import { meaningAlignmentChoice } from "#app/measures/meaning-alignment-choice.ts";
import { meaningAlignmentFacets } from "#app/measures/meaning-alignment-facets.ts";
import { pomp } from "#app/measures/pomp.ts";
import { rankAlignment } from "#app/measures/rank-alignment.ts";
import { rankOrderCentroid } from "#app/measures/rank-order-centroid.ts";
import { tauB } from "#app/measures/tau-b.ts";
import { twoPhaseMean } from "#app/measures/two-phase-mean.ts";

test("meaningAlignmentChoice: one pair of three agrees; (1/3 - 1/4) / (3/4) by hand", () => {
  expect(meaningAlignmentChoice({ choice: ["a", "a", "b", null], options: 4 }).mean).toBeCloseTo(1 / 9, 12);
  expect(meaningAlignmentChoice({ choice: ["a", null], options: 4 })).toMatchObject({ mean: null, loo_min: null });
  expect(() => meaningAlignmentChoice({ choice: [], options: 1 })).toThrow(/options/);
});

test("meaningAlignmentFacets: half a point apart on a 5-point scale is 1 - 0.5 / 1.6", () => {
  expect(
    meaningAlignmentFacets({
      ratings: [
        [3, 3],
        [3, 4],
      ],
      points: 5,
    }).mean,
  ).toBeCloseTo(1 - 0.5 / 1.6, 12);
  expect(() => meaningAlignmentFacets({ ratings: [[9]], points: 5 })).toThrow(/ratings/);
});

test("allocationAlignment: 20 of 100 points apart is 0.8, whatever the totals", () => {
  expect(
    allocationAlignment({
      allocations: [
        [50, 50],
        [7, 3],
      ],
    }).mean,
  ).toBeCloseTo(0.8, 12);
  expect(
    allocationAlignment({
      allocations: [
        [50, 50],
        [0, 0],
      ],
    }).mean,
  ).toBeNull();
  expect(() => allocationAlignment({ allocations: [[1], [1, 2]] })).toThrow(/allocations/);
});

test("rankAlignment: the same order is 1, the reverse -1, one priority is null", () => {
  expect(
    rankAlignment({
      ranks: [
        [1, 2, 3],
        [1, 2, 3],
      ],
    }).mean,
  ).toBe(1);
  expect(
    rankAlignment({
      ranks: [
        [1, 2, 3],
        [3, 2, 1],
      ],
    }).mean,
  ).toBe(-1);
  expect(rankAlignment({ ranks: [[1], [1]] }).mean).toBeNull();
});

// Kendall (1945) form by hand: x = 1 2 2 3, y = 1 2 3 4: 5 concordant of 6, one tie in x: 5 / sqrt(5 * 6).
test("tauB with a tie", () => {
  expect(tauB({ x: [1, 2, 2, 3], y: [1, 2, 3, 4] }).tauB).toBeCloseTo(5 / Math.sqrt(30), 12);
  expect(tauB({ x: [1, 1], y: [1, 2] }).tauB).toBeNull();
  expect(() => tauB({ x: [1, 2], y: [1] })).toThrow(/y/);
});

test("twoPhaseMean: a proxy that is always right leaves only its own variance", () => {
  const proxyAll = [0, 0.5, 1, 0.5];
  const result = twoPhaseMean({ proxyAll, proxyCoded: [0, 1], code: [0, 1] });
  expect(result.estimate).toBe(0.5);
  expect(result.se).toBeCloseTo(Math.sqrt(1 / 6 / 4), 12);
  expect(() => twoPhaseMean({ proxyAll, proxyCoded: [0], code: [0] })).toThrow(/code/);
});

test("pomp: 4 and 2 of 1..5 is the middle; fewer than half answered is null", () => {
  expect(pomp({ items: [4, 2], lo: 1, hi: 5 }).score).toBe(50);
  expect(pomp({ items: [4, null, null], lo: 1, hi: 5 }).score).toBeNull();
  expect(() => pomp({ items: [6], lo: 1, hi: 5 })).toThrow(/items/);
  expect(() => pomp({ items: [1], lo: 5, hi: 5 })).toThrow(/lo/);
});

// Barron & Barrett (1996), three attributes: .6111, .2778, .1111.
test("rankOrderCentroid of three", () => {
  const expected = [0.6111, 0.2778, 0.1111];
  for (const [rank, weight] of rankOrderCentroid(3).entries()) expect(weight).toBeCloseTo(expected[rank] as number, 4);
  expect(() => rankOrderCentroid(0)).toThrow(/count/);
});
