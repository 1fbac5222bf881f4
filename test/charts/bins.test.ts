import { expect, test } from "vitest";
import { bandBin, gapBin, shareBin } from "#app/charts/bins.ts";

test("shares break at 15, 30, 45, 55, 70 and 85", () => {
  const edges = [0, 14, 15, 29, 30, 44, 45, 54, 55, 69, 70, 84, 85, 100];
  expect(edges.map(shareBin).join(" ")).toBe("d1 d1 d2 d2 d3 d3 d4 d4 d5 d5 d6 d6 d7 d7");
});

test("gaps of −5 and +5 lie on opposite sides of no clear change", () => {
  expect([-26, -25, -15, -5, -4, 0, 4, 5, 15, 25].map(gapBin).join(" ")).toBe("d1 d1 d2 d3 d4 d4 d4 d5 d6 d7");
});

test("bands take the middle bin of their third, near-unanimous shares their own", () => {
  const bands = [bandBin(0, 33), bandBin(34, 66), bandBin(67, 100), bandBin(0, 10), bandBin(90, 100)];
  expect(bands).toEqual(["d2", "d4", "d6", "d1", "d7"]);
});
