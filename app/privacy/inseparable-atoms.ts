import { addRow, type Entries, emptyRowSpace, inverse, reduceRow, tailRows } from "./row-space.ts";

/** Columns that no combination of the rows can tell apart, and the people in them together. */
export type Atom = { columns: number[]; size: number };

/** Every column as text, up to scale: equal for columns that every combination of the rows weighs alike. */
function directions(rows: readonly Entries[], width: number, prime: number): string[] {
  const texts = Array.from({ length: width }, () => "");
  const scales = new Float64Array(width);
  rows.forEach(({ columns, values }, row) => {
    for (let i = 0; i < columns.length; i += 1) {
      const [column, value] = [columns[i] as number, values[i] as number];
      if (scales[column] === 0) scales[column] = value === 1 ? 1 : inverse(value, prime);
      texts[column] += `${row}:${(value * (scales[column] as number)) % prime} `;
    }
  });
  return texts;
}

/** Rows over other columns: what has no new number is left out. */
function renumbered(rows: readonly Entries[], to: ReadonlyMap<number, number>): Entries[] {
  return rows.map(({ columns, values }) => {
    const kept = Array.from({ length: columns.length }, (_, i) => i).filter((i) => to.has(columns[i] as number));
    return {
      columns: kept.map((i) => to.get(columns[i] as number) as number),
      values: kept.map((i) => values[i] as number),
    };
  });
}

const numbered = (columns: Iterable<number>) => new Map([...columns].map((column, i) => [column, i]));

/**
 * Merges columns that always go together, and leaves out what holds `minimum` people or more: a set of fewer people cannot
 * contain it, so only combinations that do not touch it matter. Repeats until nothing more can be merged or left out.
 * @returns independent rows over the remaining atoms
 */
export function mergeInseparable(
  given: readonly Entries[],
  options: { prime: number; minimum: number; sizeOf: (column: number) => number },
): { rows: Entries[]; atoms: Atom[] } {
  const { prime, minimum, sizeOf } = options;
  const columns = [...new Set(given.flatMap((row) => Array.from(row.columns)))];
  let atoms: Atom[] = columns.map((column) => ({ columns: [column], size: sizeOf(column) }));
  let rows = renumbered(given, numbered(columns));
  for (;;) {
    const classes = new Map<string, Atom & { first: number }>();
    directions(rows, atoms.length, prime).forEach((direction, i) => {
      if (direction === "") return;
      const atom = atoms[i] as Atom;
      const known = classes.get(direction);
      if (known === undefined) classes.set(direction, { first: i, columns: [...atom.columns], size: atom.size });
      else {
        known.columns.push(...atom.columns);
        known.size += atom.size;
      }
    });
    const large = [...classes.values()].filter((one) => one.size >= minimum);
    const small = [...classes.values()].filter((one) => one.size < minimum);
    if (large.length === 0 && small.length === atoms.length) return { rows, atoms };
    if (small.length === 0) return { rows: [], atoms: [] };
    rows = renumbered(rows, numbered([...large, ...small].map(({ first }) => first)));
    if (large.length > 0) {
      const space = emptyRowSpace(large.length + small.length, prime, large.length);
      for (const row of rows) {
        const rest = reduceRow(space, row);
        if (rest !== null) addRow(space, rest);
      }
      const behind = small.map((_, i): [number, number] => [large.length + i, i]);
      rows = renumbered(tailRows(space), new Map(behind));
    }
    if (rows.length === 0) return { rows, atoms: [] };
    atoms = small.map(({ columns: members, size }) => ({ columns: members, size }));
  }
}
