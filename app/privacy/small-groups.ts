import { type Atom, mergeInseparable } from "./inseparable-atoms.ts";
import { addRow, type Entries, emptyRowSpace, inverse, reduceRow } from "./row-space.ts";

/** More sets of atoms than this are not searched: the cell that would ask for it is refused. */
const MOST_SETS = 50_000;
/** Nor are more entries looked through, or more atoms compared, for one cell: a release ends whatever it is asked for. */
const MOST_ENTRIES = 10_000;
const MOST_ATOMS = 300;

/**
 * Parity column of every atom: a set of atoms carries a combination of the rows alone exactly when its parity columns are
 * linearly dependent. With the rows as [I | A], the parity check is [-A' | I].
 */
function parityColumns(rows: readonly Entries[], width: number, prime: number): Float64Array[] {
  const reduced = emptyRowSpace(width, prime);
  for (const row of rows) {
    const rest = reduceRow(reduced, row);
    if (rest !== null) addRow(reduced, rest);
  }
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !reduced.rows.has(column));
  const position = new Map(free.map((column, i) => [column, i]));
  return Array.from({ length: width }, (_, column) => {
    const entries = new Float64Array(free.length);
    const row = reduced.rows.get(column);
    if (row === undefined) entries[position.get(column) as number] = 1;
    for (let i = 0; i < (row?.columns.length ?? 0); i += 1) {
      const at = position.get(row?.columns[i] as number);
      if (at !== undefined) entries[at] = (prime - (row?.values[i] as number)) % prime;
    }
    return entries;
  });
}

/** A vector that is 1 at `pivot` and 0 at the pivots of the vectors before it. */
type Echelon = { pivot: number; vector: Float64Array }[];

/** Takes the given vectors out of another, in place, and scales what remains to 1 at its first entry that is not 0. */
function reduceVector(by: Echelon, vector: Float64Array, prime: number): number {
  for (const { pivot, vector: known } of by) {
    const factor = vector[pivot] as number;
    if (factor === 0) continue;
    for (let i = 0; i < vector.length; i += 1)
      vector[i] = ((vector[i] as number) + (prime - factor) * (known[i] as number)) % prime;
  }
  const pivot = vector.findIndex((value) => value !== 0);
  const scale = pivot === -1 ? 1 : inverse(vector[pivot] as number, prime);
  for (let i = 0; i < vector.length; i += 1) vector[i] = ((vector[i] as number) * scale) % prime;
  return pivot;
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
 * @param given independent rows over small groups, one connected component
 * @param options sizeOf: people of a column, 1 or more; first: one set found is enough
 * @returns the sets, or null when the search would be too long
 */
export function disclosedSets(
  given: readonly Entries[],
  options: { prime: number; minimum: number; sizeOf: (column: number) => number; first?: boolean },
): number[][] | null {
  const { prime, minimum, first = false } = options;
  if (first && given.reduce((entries, row) => entries + row.columns.length, 0) > MOST_ENTRIES) return null;
  const { rows, atoms } = mergeInseparable(given, options);
  if (rows.length === 0) return [];
  if (first && (atoms.length > MOST_ATOMS || countSets(atoms, minimum) > MOST_SETS)) return null;
  const parity = parityColumns(rows, atoms.length, prime);
  const length = parity[0]?.length ?? 0;
  const found: number[][] = [];
  // Each step keeps the chosen parity columns in echelon form, each followed by how it was mixed from the chosen ones.
  const search = (from: number, chosen: Atom[], people: number, echelon: Echelon) => {
    for (let i = from; i < atoms.length; i += 1) {
      const atom = atoms[i] as Atom;
      const total = people + atom.size;
      if (total >= minimum || (first && found.length > 0)) continue;
      const mixed = new Float64Array(length + minimum);
      mixed.set(parity[i] as Float64Array);
      mixed[length + chosen.length] = 1;
      const pivot = reduceVector(echelon, mixed, prime);
      if (pivot >= length) {
        // Dependent. Smallest only when every chosen atom takes part; otherwise the smaller set is found by itself.
        const parts = mixed.subarray(length).filter((value) => value !== 0).length;
        if (parts === chosen.length + 1) found.push([...chosen, atom].flatMap(({ columns }) => columns));
        continue;
      }
      search(i + 1, [...chosen, atom], total, [...echelon, { pivot, vector: mixed }]);
    }
  };
  search(0, [], 0, []);
  return found;
}
