import { expect, test } from "vitest";
import { cellState, publishedText } from "#app/charts/cell-state.ts";
import { bandOf, unanimousBand } from "#app/privacy/bands.ts";

test("bands of shares give their words and their ends", () => {
  expect([10, 50, 90].map((value) => cellState(bandOf(value, "percent", 5), 5).lines)).toEqual([
    ["Low", "0–33"],
    ["Middle", "34–66"],
    ["High", "67–100"],
  ]);
});

test("signed bands are words alone", () => {
  expect([-20, 0, 20].map((value) => publishedText(bandOf(value, "points", 5), 5))).toEqual([
    "Below the line",
    "Near the line",
    "Above the line",
  ]);
});

test("nearly everybody alike is not called a small group", () => {
  const { lines, words } = cellState(unanimousBand(true, 90, 100, "percent", 40), 5);
  expect(lines).toEqual(["9 in 10", "or more"]);
  expect(words).toContain("answered alike");
});

test("differences are signed in tables, sizes are not", () => {
  const gap = { status: "number", value: 6, low: -1, high: 13, n: 20, unit: "points" } as const;
  expect(publishedText(gap, 5)).toBe("+6 (−1 to +13)");
  expect(publishedText(gap, 5, String)).toBe("6 (-1 to 13)");
  expect(publishedText({ ...gap, unit: "percent" }, 5)).toBe("6 (−1 to 13)");
});
