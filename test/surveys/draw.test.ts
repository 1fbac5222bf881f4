import { expect, it } from "vitest";
import { stream } from "#db/sample/random.ts";
import { drawForm, drawMeaning } from "#surveys/draw.ts";

const keys = ["p1", "p2", "p3", "p4", "p5", "p6"];

it("draws every form about as often", () => {
  const draw = stream("forms").uniform;
  const counts: Record<string, number> = {};
  for (let i = 0; i < 4000; i++) {
    const form = drawForm(draw);
    counts[form] = (counts[form] ?? 0) + 1;
  }
  expect(Object.keys(counts).sort()).toEqual(["A", "B", "C", "D"]);
  for (const count of Object.values(counts)) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

it("draws among the ticked priorities only, every one about as often", () => {
  const draw = stream("meaning").uniform;
  const counts: Record<string, number> = {};
  for (let i = 0; i < 5000; i++) {
    const drawn = drawMeaning(["f1", "p5", "p2", "l1", "p1", "p6", "p3"], keys, 3, draw);
    expect(new Set(drawn).size).toBe(3);
    for (const key of drawn) counts[key] = (counts[key] ?? 0) + 1;
  }
  expect(Object.keys(counts).sort()).toEqual(["p1", "p2", "p3", "p5", "p6"]);
  for (const count of Object.values(counts)) expect(Math.abs(count - 3000)).toBeLessThan(150);
});

it("keeps what was drawn while it stays ticked", () => {
  const draw = stream("again").uniform;
  const first = drawMeaning(["p1", "p2", "p3", "p4"], keys, 3, draw);
  expect(drawMeaning(["p1", "p2", "p3", "p4", "p5", "p6"], keys, 3, draw, first)).toEqual(first);
  const [gone, ...stay] = first;
  const next = drawMeaning(
    ["p1", "p2", "p3", "p4"].filter((key) => key !== gone),
    keys,
    3,
    draw,
    first,
  );
  expect(next.slice(0, 2)).toEqual(stay);
  expect(next).toHaveLength(3);
  expect(drawMeaning([], keys, 3, draw, first)).toEqual([]);
});
