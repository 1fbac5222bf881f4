import { expect, test } from "vitest";
import { moveInGrid } from "#app/charts/move-in-grid.ts";

test.each([
  ["ArrowUp", 1, 1, false, [0, 1]],
  ["ArrowUp", 0, 1, false, [0, 1]],
  ["ArrowDown", 2, 1, false, [2, 1]],
  ["ArrowLeft", 1, 0, false, [1, 0]],
  ["ArrowRight", 1, 1, false, [1, 2]],
  ["ArrowRight", 1, 3, false, [1, 3]],
  ["Home", 1, 2, false, [1, 0]],
  ["End", 1, 2, false, [1, 3]],
  ["Home", 1, 2, true, [0, 0]],
  ["End", 1, 2, true, [2, 3]],
] as const)("%s from %i,%i", (key, row, column, whole, [toRow, toColumn]) => {
  expect(moveInGrid(key, { row, column }, 3, 4, whole)).toEqual({ row: toRow, column: toColumn });
});

test("leaves other keys to the page", () => expect(moveInGrid("Tab", { row: 0, column: 0 }, 3, 4)).toBeNull());
