import { expect, test } from "vitest";
import { pairBlocks } from "#app/measures/block-pairs.ts";

test("blocks of the same leader are one unit, whatever their place", () => {
  const { before, after } = pairBlocks([["a"], ["b"]], [["b"], ["a"]]);
  expect(after).toEqual([before[1], before[0]]);
  expect(before[0]).not.toBe(before[1]);
});

test("a changed merge pairs at the first common whole, also through a third block", () => {
  // a and b were apart and are together now; b's other unit, c, is with d.
  const { before, after } = pairBlocks([["a"], ["b", "c"], ["e"]], [["a", "b"], ["c", "d"], ["e"]]);
  expect(new Set([before[0], before[1], after[0], after[1]]).size).toBe(1);
  expect(after[2]).toBe(before[2]);
  expect(before[2]).not.toBe(before[0]);
});

test("a unit that is new has no partner", () => {
  const { before, after } = pairBlocks([["a"]], [["a"], ["n"]]);
  expect(before).not.toContain(after[1]);
});
