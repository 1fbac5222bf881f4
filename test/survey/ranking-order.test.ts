import fc from "fast-check";
import { expect, test } from "vitest";
import { placedAt, stepped, toggled } from "#app/survey/questions/ranking-order.ts";

test("a tap gives the next place, the same again takes it back", () => {
  expect(toggled(["b"], "a")).toEqual(["b", "a"]);
  expect(toggled(["b", "a", "c"], "a")).toEqual(["b", "c"]);
});

test("a drop puts a value among the others, or out of the ranking", () => {
  expect(placedAt(["a", "b", "c"], "c", 0)).toEqual(["c", "a", "b"]);
  expect(placedAt(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(placedAt(["a", "b"], "d", 2)).toEqual(["a", "b", "d"]);
  expect(placedAt(["a", "b"], "a", null)).toEqual(["b"]);
  expect(placedAt([], "a", 0)).toEqual(["a"]);
});

test("steps enter at the last place, move, and leave below it", () => {
  expect(stepped(["a", "b"], "c", -1)).toEqual(["a", "b", "c"]);
  expect(stepped(["a", "b"], "c", 1)).toEqual(["a", "b"]);
  expect(stepped(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(stepped(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(stepped(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(stepped(["a", "b", "c"], "c", 1)).toEqual(["a", "b"]);
});

test("whatever is done, no value has two places and none appears from nowhere", () => {
  const value = fc.constantFrom("a", "b", "c", "d");
  const act = fc.oneof(
    value.map((each) => (order: string[]) => toggled(order, each)),
    fc.tuple(value, fc.option(fc.nat(4))).map(
      ([each, place]) =>
        (order: string[]) =>
          placedAt(order, each, place),
    ),
    fc.tuple(value, fc.constantFrom<1 | -1>(1, -1)).map(
      ([each, by]) =>
        (order: string[]) =>
          stepped(order, each, by),
    ),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const order = acts.reduce<string[]>((before, each) => each(before), []);
      expect(new Set(order).size).toBe(order.length);
      for (const each of order) expect("abcd").toContain(each);
    }),
  );
});
