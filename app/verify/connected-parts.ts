import type { ExactRow } from "./exact-rows.ts";

/** Splits the rows of a reduced basis into parts that share no column: whatever can be said is said inside one of them. */
export function connectedParts(rows: readonly ExactRow[]): ExactRow[][] {
  const parent = rows.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const firstWith = new Map<number, number>();
  rows.forEach((row, i) => {
    for (const column of row.keys()) {
      const seen = firstWith.get(column);
      if (seen === undefined) firstWith.set(column, i);
      else parent[root(i)] = root(seen);
    }
  });
  const parts = new Map<number, ExactRow[]>();
  rows.forEach((row, i) => {
    parts.set(root(i), [...(parts.get(root(i)) ?? []), row]);
  });
  return [...parts.values()];
}
