import { connectedParts } from "./connected-parts.ts";
import { type ExactRow, reducedRows } from "./exact-rows.ts";

/** A part in which more sets than this would have to be tried is refused aloud rather than searched without end. */
const MOST_SETS = 50_000;

/** Columns that every combination of the rows holds together or not at all, counted as one. */
type Bundle = { columns: number[]; people: number };

export class Unfinished extends Error {
  override name = "Unfinished";
}

/** Names a column by its entries up to scale: equal names, inseparable columns. */
function direction(rows: readonly ExactRow[], column: number): string {
  const entries = rows.flatMap((row, i) => (row.has(column) ? [[i, row.get(column) as bigint] as const] : []));
  const first = entries[0]?.[1] ?? 1n;
  return entries.map(([i, value]) => `${i}:${ratio(value, first)}`).join();
}

function ratio(value: bigint, by: bigint): string {
  let [a, b] = [value < 0n ? -value : value, by < 0n ? -by : by];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = by < 0n ? -1n : 1n;
  return `${(sign * value) / a}/${(sign * by) / a}`;
}

/**
 * Bundles inseparable columns until nothing changes. A bundle of `minimum` people or more cannot lie inside a smaller set, so
 * only combinations without it count: its column goes first, and the rows that do not lead there stay.
 */
function bundled(part: readonly ExactRow[], minimum: number): { rows: ExactRow[]; bundles: Bundle[] } {
  const columns = [...new Set(part.flatMap((row) => [...row.keys()]))];
  let bundles: Bundle[] = columns.map((column) => ({ columns: [column], people: 1 }));
  const place = new Map(columns.map((column, i) => [column, i]));
  let rows = part.map((row) => new Map([...row].map(([column, value]) => [place.get(column) as number, value])));
  for (;;) {
    const alike = new Map<string, number[]>();
    bundles.forEach((_, i) => {
      const key = direction(rows, i);
      if (key !== "") alike.set(key, [...(alike.get(key) ?? []), i]);
    });
    const joined = [...alike.values()].map((members) => ({
      first: members[0] as number,
      columns: members.flatMap((i) => bundles[i]?.columns ?? []),
      people: members.reduce((total, i) => total + (bundles[i]?.people ?? 0), 0),
    }));
    const large = joined.filter(({ people }) => people >= minimum);
    const small = joined.filter(({ people }) => people < minimum);
    if (large.length === 0 && small.length === bundles.length) return { rows, bundles };
    const order = [...large, ...small].map(({ first }) => first);
    const renumbered = rows.map(
      (row) => new Map(order.flatMap((from, to) => (row.has(from) ? [[to, row.get(from) as bigint] as const] : []))),
    );
    rows = [...reducedRows(renumbered)].flatMap(([lead, row]) =>
      lead < large.length ? [] : [new Map([...row].map(([column, value]) => [column - large.length, value]))],
    );
    bundles = small.map(({ columns: members, people }) => ({ columns: members, people }));
  }
}

/**
 * The check columns of a reduced basis: a combination of the rows that holds only given columns exists exactly where their
 * check columns are linearly dependent. Scaled to whole numbers, which changes no dependence.
 */
function checkColumns(rows: readonly ExactRow[], width: number): ExactRow[] {
  const basis = reducedRows(rows);
  return Array.from({ length: width }, (_, column) => {
    const row = basis.get(column);
    if (row === undefined) return new Map([[column, 1n]]);
    return new Map([...row].filter(([at]) => at !== column));
  });
}

/** How many sets of bundles hold fewer than `minimum` people. */
function countSets(bundles: readonly Bundle[], minimum: number): number {
  const ways = [1, ...Array.from({ length: minimum - 1 }, () => 0)];
  for (const { people } of bundles) {
    for (let total = minimum - 1; total >= people; total -= 1) {
      ways[total] = (ways[total] ?? 0) + (ways[total - people] ?? 0);
    }
  }
  return ways.reduce((sum, count) => sum + count, 0);
}

/** Whether the check columns depend on each other. */
const isDependent = (columns: readonly ExactRow[]) => reducedRows(columns).size < columns.length;

/**
 * A smallest set of small blocks, fewer than `minimum` of them, about whose total alone the rows speak; null when there is
 * none. Every block counts as one person, the fewest it can hold.
 * @param rows accepted cells over small blocks, after everything that needs a large block was taken out
 * @throws Unfinished when a part would need more than 50,000 sets
 */
export function exposedSet(rows: readonly ExactRow[], minimum: number): number[] | null {
  for (const part of connectedParts(rows)) {
    const { rows: left, bundles } = bundled(part, minimum);
    const checks = checkColumns(left, bundles.length);
    if (countSets(bundles, minimum) > MOST_SETS) throw new Unfinished(`${bundles.length} small blocks hang together`);
    const search = (people: number, from: number, chosen: number[]): number[] | null => {
      if (people === 0) return isDependent(chosen.map((at) => checks[at] as ExactRow)) ? chosen : null;
      for (let i = from; i < bundles.length; i += 1) {
        const rest = people - (bundles[i]?.people ?? 0);
        if (rest < 0) continue;
        const found = search(rest, i + 1, [...chosen, i]);
        if (found) return found;
      }
      return null;
    };
    // By growing number of people, so that what is found is a smallest set and every block in it takes part.
    for (let people = 1; people < minimum && left.length > 0; people += 1) {
      const found = search(people, 0, []);
      if (found) return found.flatMap((i) => bundles[i]?.columns ?? []).sort((a, b) => a - b);
    }
  }
  return null;
}
