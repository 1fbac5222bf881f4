import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeFewBallots } from "#app/blocks/merge-few-ballots.ts";

const block = (id: string, layer: number, department: string, ballots: number) => ({ id, layer, department, ballots });

test("blocks of 5 or more, and empty ones, stay where they are", () => {
  expect(mergeFewBallots([block("a", 1, "Sales", 5), block("b", 1, "Sales", 0)])).toEqual(new Map());
});

test("few ballots go to the same department of the layer, then to the layer", () => {
  const blocks = [
    block("few", 2, "Sales", 3),
    block("same", 2, "Sales", 20),
    block("small", 2, "Network", 6),
    block("lone", 2, "Lab", 1),
  ];
  expect(mergeFewBallots(blocks)).toEqual(
    new Map([
      ["lone", "small"],
      ["few", "same"],
    ]),
  );
});

test("a layer of fewer than 5 in all goes under the layer beside it", () => {
  expect(mergeFewBallots([block("top", 0, "Office", 4), block("b", 1, "Lab", 9), block("c", 2, "Office", 9)])).toEqual(
    new Map([["top", "b"]]),
  );
});

test("no stored group has 1 to 4 ballots unless the whole wave has", () => {
  const blocks = fc.array(fc.record({ layer: fc.nat(3), department: fc.constantFrom("A", "B"), ballots: fc.nat(12) }), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(blocks, (rows) => {
      const named = rows.map((row, index) => ({ ...row, id: `b${index}` }));
      const target = mergeFewBallots(named);
      const stored = new Map<string, number>();
      for (const row of named) {
        const under = target.get(row.id) ?? row.id;
        stored.set(under, (stored.get(under) ?? 0) + row.ballots);
      }
      const total = named.reduce((sum, row) => sum + row.ballots, 0);
      expect([...stored.values()].reduce((a, b) => a + b, 0)).toBe(total);
      for (const count of stored.values()) if (count > 0) expect(count).toBeGreaterThanOrEqual(Math.min(5, total));
    }),
  );
});
