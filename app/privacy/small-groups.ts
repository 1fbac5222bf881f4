import { type Atom, mergeInseparable } from "./inseparable-atoms.ts";
import { addRow, emptyRowSpace, reduceRow, type SparseRow } from "./row-space.ts";

/** More sets of atoms than this are not searched: the cell that would ask for it is refused. */
const MOST_SETS = 50_000;

/** Splits rows into groups that share no column: a disclosure always lies inside one. */
export function components(rows: readonly SparseRow[]): SparseRow[][] {
  const found: { columns: Set<number>; rows: SparseRow[] }[] = [];
  for (const row of rows) {
    const touching = found.filter((part) => row.columns.some((column) => part.columns.has(column)));
    const joined = {
      columns: new Set([...row.columns, ...touching.flatMap((part) => [...part.columns])]),
      rows: [row, ...touching.flatMap((part) => part.rows)],
    };
    for (const part of touching) found.splice(found.indexOf(part), 1);
    found.push(joined);
  }
  return found.map((part) => part.rows);
}

/**
 * Parity column of every atom: a set of atoms carries a combination of the rows alone exactly when its parity columns are
 * linearly dependent. With the rows as [I | A], the parity check is [-A' | I].
 */
function parityColumns(rows: readonly Float64Array[], width: number, prime: number) {
  // Reducing from the last leading column upward leaves every leading column with a single entry.
  const leading = (row: Float64Array) => row.findIndex((value) => value !== 0);
  const reduced = emptyRowSpace(width, prime);
  for (const row of [...rows].sort((a, b) => leading(b) - leading(a))) {
    const rest = reduceRow(reduced, row);
    if (rest !== null) addRow(reduced, rest);
  }
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !reduced.rows.has(column));
  const position = new Map(free.map((column, i) => [column, i]));
  return Array.from({ length: width }, (_, column) => {
    const entries = new Float64Array(free.length);
    const row = reduced.rows.get(column);
    if (row === undefined) entries[position.get(column) as number] = 1;
    row?.columns.forEach((other, i) => {
      const at = position.get(other);
      if (at !== undefined) entries[at] = (prime - (row.values[i] as number)) % prime;
    });
    return entries;
  });
}

/** How many sets of atoms hold fewer than `minimum` people: the work a search may take. */
function countSets(atoms: readonly Atom[], minimum: number): number {
  const ways = new Float64Array(minimum);
  ways[0] = 1;
  for (const { size } of atoms) {
    for (let people = minimum - 1; people >= size; people -= 1)
      ways[people] = (ways[people] ?? 0) + (ways[people - size] ?? 0);
  }
  return ways.reduce((total, count) => total + count, 0);
}

/**
 * Smallest sets of columns, holding fewer than `minimum` people together, about whose total alone the rows speak.
 * @param rows independent rows over small groups, one connected component
 * @param options sizeOf: people of a column, 1 or more; first: one set found is enough
 * @returns the sets, or null when the search would be too long
 */
export function disclosedSets(
  rows: readonly SparseRow[],
  options: { prime: number; minimum: number; sizeOf: (column: number) => number; first?: boolean },
): number[][] | null {
  const { prime, minimum, first = false } = options;
  const { matrix, atoms } = mergeInseparable(rows, options);
  if (matrix.length === 0) return [];
  if (first && countSets(atoms, minimum) > MOST_SETS) return null;
  const parity = parityColumns(matrix, atoms.length, prime);
  const length = parity[0]?.length ?? 0;
  const found: number[][] = [];
  // Each step keeps the chosen parity columns in echelon form, each followed by how it was mixed from the chosen ones.
  const search = (from: number, chosen: Atom[], people: number, space: ReturnType<typeof emptyRowSpace>) => {
    for (let i = from; i < atoms.length; i += 1) {
      const atom = atoms[i] as Atom;
      const total = people + atom.size;
      if (total >= minimum || (first && found.length > 0)) continue;
      const mixed = new Float64Array(length + minimum);
      mixed.set(parity[i] as Float64Array);
      mixed[length + chosen.length] = 1;
      const rest = reduceRow(space, mixed);
      if (rest === null) throw new Error("The search lost track of an atom");
      if (rest.pivot >= length) {
        // Dependent. Smallest only when every chosen atom takes part; otherwise the smaller set is found by itself.
        if (rest.columns.length === chosen.length + 1) found.push([...chosen, atom].flatMap(({ columns }) => columns));
        continue;
      }
      const grown = { ...space, rows: new Map(space.rows) };
      addRow(grown, rest);
      search(i + 1, [...chosen, atom], total, grown);
    }
  };
  search(0, [], 0, emptyRowSpace(length + minimum, prime));
  return found;
}
