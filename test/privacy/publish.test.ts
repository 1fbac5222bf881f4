import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit } from "#app/privacy/audit.ts";
import { publish } from "#app/privacy/publish.ts";
import { disclosedByRationals, smallest } from "./rational-oracle.ts";

const system = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 9 }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    cells: fc.array(fc.subarray([...sizes.keys()], { minLength: 1 }), { minLength: 1, maxLength: 12 }),
    k: fc.integer({ min: 5, max: 7 }),
  }),
);

const asText = (sets: readonly number[][]) => sets.map((set) => [...set].sort((a, b) => a - b).join()).sort();

describe("publish", () => {
  test("never shows what discloses a small group, by the rational oracle", () =>
    fc.assert(
      fc.property(system, ({ sizes, cells, k }) => {
        const mask = publish({ sizes, cells, k });
        const shown = cells.filter((_, i) => mask[i]);
        expect(disclosedByRationals(sizes, shown, k)).toEqual([]);
        for (const cell of shown) expect(cell.reduce((n, atom) => n + (sizes[atom] ?? 0), 0)).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: 300 },
    ));

  test("shows what discloses small groups when five people are all that is asked for", () => {
    const leaks = fc.sample(system, { numRuns: 300, seed: 1 }).filter(({ sizes, cells, k }) => {
      const people = (cell: readonly number[]) => cell.reduce((n, atom) => n + (sizes[atom] ?? 0), 0);
      const naive = cells.filter((cell) => people(cell) >= k);
      return disclosedByRationals(sizes, naive, k).length > 0;
    });
    expect(leaks.length).toBeGreaterThan(60);
  });

  test("does not depend on how the cells are listed, only on their order of usefulness", () =>
    fc.assert(
      fc.property(
        system.chain((one) =>
          fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.cells.keys()], { minLength: one.cells.length })),
        ),
        ([{ sizes, cells, k }, places]) => {
          const listed = publish({ sizes, cells, k });
          // The cell that stood at places[i] now stands at i; usefulness stays what it was.
          const order = cells.map((_, i) => places.indexOf(i));
          const shuffled = publish({ sizes, cells: places.map((at) => cells[at] ?? []), k, order });
          expect(shuffled).toEqual(places.map((at) => listed[at]));
        },
      ),
      { numRuns: 300 },
    ));

  test("refuses a cell only when showing it would disclose or it is too small", () =>
    fc.assert(
      fc.property(system, ({ sizes, cells, k }) => {
        const mask = publish({ sizes, cells, k });
        const shown = cells.filter((_, i) => mask[i]);
        cells.forEach((cell, i) => {
          const people = cell.reduce((n, atom) => n + (sizes[atom] ?? 0), 0);
          if (mask[i] || people < k) return;
          expect(disclosedByRationals(sizes, [...shown, cell], k).length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 100 },
    ));

  test("does not depend on how the atoms are numbered", () =>
    fc.assert(
      fc.property(system, ({ sizes, cells, k }) => {
        const last = sizes.length - 1;
        const mirrored = {
          sizes: [...sizes].reverse(),
          cells: cells.map((cell) => cell.map((atom) => last - atom)),
          k,
        };
        expect(publish(mirrored)).toEqual(publish({ sizes, cells, k }));
      }),
      { numRuns: 200 },
    ));

  test("shows the cell that comes first in the order when two cannot stand together", () => {
    const both = { sizes: [30, 3], cells: [[0, 1], [0]], k: 5 };
    expect(publish({ ...both, order: [0, 1] })).toEqual([true, false]);
    expect(publish({ ...both, order: [1, 0] })).toEqual([false, true]);
  });

  test("rejects an order that names a cell twice", () =>
    expect(() => publish({ sizes: [9], cells: [[0]], k: 5, order: [0, 0] })).toThrow(/order/));
});

describe("audit", () => {
  test("finds exactly the smallest sets that the rational oracle finds", () =>
    fc.assert(
      fc.property(system, ({ sizes, cells, k }) => {
        const expected = smallest(disclosedByRationals(sizes, cells, k));
        expect(asText(audit({ sizes, cells, k }).disclosed)).toEqual(asText(expected));
      }),
      { numRuns: 300 },
    ));

  // By hand: (0,1) + (1,2) - (0,2) is twice atom 1.
  test("sees through three overlapping cells", () =>
    expect(
      audit({
        sizes: [9, 2, 9],
        cells: [
          [0, 1],
          [1, 2],
          [0, 2],
        ],
        k: 5,
      }).disclosed,
    ).toEqual([[1]]));

  test("names the argument of a wrong call", () => {
    expect(() => audit({ sizes: [1.5], cells: [], k: 5 })).toThrow(/sizes/);
    expect(() => audit({ sizes: [1], cells: [[3]], k: 5 })).toThrow(/cells/);
    expect(() => audit({ sizes: [1], cells: [], k: 1 })).toThrow(/k to be/);
  });
});
