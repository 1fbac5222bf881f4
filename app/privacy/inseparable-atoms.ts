import { group } from "d3-array";
import { addRow, emptyRowSpace, inverse, reduceRow, type SparseRow, tailRows } from "./row-space.ts";

/** Columns that no combination of the rows can tell apart, and the people in them together. */
export type Atom = { columns: number[]; size: number };

function dense(row: SparseRow, width: number): Float64Array {
  const values = new Float64Array(width);
  row.columns.forEach((column, i) => {
    values[column] = row.values[i] as number;
  });
  return values;
}

/** A column up to scale, as text: equal for columns that every combination of the rows weighs alike. */
function direction(matrix: readonly Float64Array[], column: number, prime: number): string {
  const lead = matrix.find((row) => row[column] !== 0)?.[column];
  if (lead === undefined) return "";
  const scale = inverse(lead, prime);
  return matrix.map((row) => ((row[column] as number) * scale) % prime).join();
}

/**
 * Merges columns that always go together, and leaves out what holds `minimum` people or more: a set of fewer people cannot
 * contain it, so only combinations that do not touch it matter. Repeats until nothing more can be merged or left out.
 * @returns independent rows over the remaining atoms
 */
export function mergeInseparable(
  rows: readonly SparseRow[],
  options: { prime: number; minimum: number; sizeOf: (column: number) => number },
): { matrix: Float64Array[]; atoms: Atom[] } {
  const { prime, minimum, sizeOf } = options;
  const columns = [...new Set(rows.flatMap((row) => [...row.columns]))].sort((a, b) => a - b);
  const local = new Map(columns.map((column, i) => [column, i]));
  let atoms: Atom[] = columns.map((column) => ({ columns: [column], size: sizeOf(column) }));
  let matrix = rows.map((row) => {
    const values = new Float64Array(columns.length);
    row.columns.forEach((column, i) => {
      values[local.get(column) as number] = row.values[i] as number;
    });
    return values;
  });
  for (;;) {
    const classes = [...group(atoms.keys(), (i) => direction(matrix, i, prime))]
      .filter(([key]) => key !== "")
      .map(([, members]) => ({
        first: members[0] as number,
        columns: members.flatMap((i) => (atoms[i] as Atom).columns),
        size: members.reduce((total, i) => total + (atoms[i] as Atom).size, 0),
      }));
    const large = classes.filter((one) => one.size >= minimum);
    const small = classes.filter((one) => one.size < minimum);
    const settled = large.length === 0 && small.length === atoms.length;
    if (settled) return { matrix, atoms };
    const ordered = [...large, ...small];
    const space = emptyRowSpace(ordered.length, prime);
    for (const row of matrix) {
      const rest = reduceRow(
        space,
        Float64Array.from(ordered, ({ first }) => row[first] as number),
      );
      if (rest !== null) addRow(space, rest);
    }
    matrix = tailRows(space, large.length).map((row) => dense(row, ordered.length).slice(large.length));
    atoms = small.map(({ columns: members, size }) => ({ columns: members, size }));
    if (matrix.length === 0) return { matrix, atoms: [] };
  }
}
