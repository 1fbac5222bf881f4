/** Two primes just below 2^26: products of residues stay exact in doubles, and both must agree before a cell is shown. */
export const PRIMES = [67_108_859, 67_108_837] as const;

type SparseRow = { pivot: number; columns: Int32Array; values: Float64Array };

/** Inverse of a residue that is not 0. */
export function inverse(value: number, prime: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (a > 1) {
    const quotient = Math.floor(b / a);
    [a, b, x, y] = [b - quotient * a, a, y - quotient * x, x];
  }
  return ((x % prime) + prime) % prime;
}

/** Row space of 0/1 rows over a prime field, grown row by row in echelon form: each row leads at its first column. */
export type RowSpace = { width: number; prime: number; rows: Map<number, SparseRow> };

export function emptyRowSpace(width: number, prime: number): RowSpace {
  return { width, prime, rows: new Map() };
}

/** What remains of a row once everything the space already says is taken out; null when nothing new remains. */
export function reduceRow(space: RowSpace, row: ArrayLike<number>): SparseRow | null {
  const { width, prime, rows } = space;
  const rest = Float64Array.from(row);
  let pivot = -1;
  for (let column = 0; column < width; column += 1) {
    const factor = rest[column] as number;
    if (factor === 0) continue;
    const known = rows.get(column);
    if (known === undefined) {
      if (pivot === -1) pivot = column;
      continue;
    }
    const { columns, values } = known;
    for (let i = 0; i < columns.length; i += 1) {
      const at = columns[i] as number;
      rest[at] = ((rest[at] as number) + (prime - factor) * (values[i] as number)) % prime;
    }
  }
  if (pivot === -1) return null;
  const scale = inverse(rest[pivot] as number, prime);
  const columns: number[] = [];
  const values: number[] = [];
  for (let column = pivot; column < width; column += 1) {
    const value = ((rest[column] as number) * scale) % prime;
    if (value === 0) continue;
    columns.push(column);
    values.push(value);
  }
  return { pivot, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

export function addRow(space: RowSpace, row: SparseRow): void {
  space.rows.set(row.pivot, row);
}

/** The rows that lead at `from` or later: they span exactly what the space says about those columns alone. */
export function tailRows(space: RowSpace, from: number): SparseRow[] {
  return [...space.rows.values()].filter((row) => row.pivot >= from);
}

export type { SparseRow };
