/** Two primes just below 2^26: products of residues stay exact in doubles, and both must agree before a cell is shown. */
export const PRIMES = [67_108_859, 67_108_837] as const;

/** Residues of a row where they are not 0, in no order. */
export type Entries = { columns: ArrayLike<number>; values: ArrayLike<number> };
/** A row that leads at `pivot`, where it is 1. */
export type SparseRow = Entries & { pivot: number };

/** Inverse of a residue that is not 0. */
export function inverse(value: number, prime: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (a > 1) {
    const quotient = Math.floor(b / a);
    [a, b, x, y] = [b - quotient * a, a, y - quotient * x, x];
  }
  return ((x % prime) + prime) % prime;
}

/**
 * Row space over a prime field, grown row by row in reduced form: no row holds the leading column of another. Columns below
 * `head` lead first, so the rows that lead behind it span exactly what the space says about those columns alone.
 */
export type RowSpace = {
  prime: number;
  head: number;
  rows: Map<number, SparseRow>;
  /** By column that leads nowhere: the leading columns of the rows that hold it. */
  holders: Set<number>[];
  /** One value a column, all 0 between calls. */
  work: Float64Array;
};

export function emptyRowSpace(width: number, prime: number, head = width): RowSpace {
  const holders = Array.from({ length: width }, () => new Set<number>());
  return { prime, head, rows: new Map(), holders, work: new Float64Array(width) };
}

/** Adds `factor` times a row to the work space; columns that may now differ from 0 are put down in `touched`. */
function mix({ work, prime }: RowSpace, { columns, values }: Entries, factor: number, touched: number[]): void {
  for (let i = 0; i < columns.length; i += 1) {
    const at = columns[i] as number;
    if (work[at] === 0) touched.push(at);
    work[at] = ((work[at] as number) + factor * (values[i] as number)) % prime;
  }
}

/** Takes what is not 0 out of the work space, times `scale`. */
function collect({ work, prime }: RowSpace, touched: readonly number[], scale: number): Entries {
  const columns: number[] = [];
  const values: number[] = [];
  for (const at of touched) {
    const value = work[at] as number;
    if (value === 0) continue;
    columns.push(at);
    values.push((value * scale) % prime);
    work[at] = 0;
  }
  return { columns, values };
}

/** The column to lead at: before `head` if there is one, and there where fewest rows would have to change. */
function bestPivot({ head, holders, work }: RowSpace, touched: readonly number[]): number {
  let best = -1;
  for (const at of touched) {
    if (work[at] === 0 || at === best) continue;
    const fewer = () => (holders[at]?.size ?? 0) < (holders[best]?.size ?? 0);
    if (best === -1 || (at < head && best >= head) || (at < head === best < head && fewer())) best = at;
  }
  return best;
}

/** What remains of a row once everything the space already says is taken out; null when nothing new remains. */
export function reduceRow(space: RowSpace, row: Entries): SparseRow | null {
  const { prime, rows, work } = space;
  const touched: number[] = [];
  mix(space, row, 1, touched);
  for (let i = 0; i < row.columns.length; i += 1) {
    const known = rows.get(row.columns[i] as number);
    if (known !== undefined) mix(space, known, prime - (work[known.pivot] as number), touched);
  }
  const pivot = bestPivot(space, touched);
  return pivot === -1 ? null : { pivot, ...collect(space, touched, inverse(work[pivot] as number, prime)) };
}

/** Adds a row that reduceRow has made, and takes its leading column out of the rows that hold it. */
export function addRow(space: RowSpace, row: SparseRow): void {
  const { prime, rows, holders, work } = space;
  const forget = ({ pivot, columns }: SparseRow) => {
    for (let i = 0; i < columns.length; i += 1) holders[columns[i] as number]?.delete(pivot);
  };
  const keep = (kept: SparseRow) => {
    rows.set(kept.pivot, kept);
    for (let i = 0; i < kept.columns.length; i += 1) {
      if (kept.columns[i] !== kept.pivot) holders[kept.columns[i] as number]?.add(kept.pivot);
    }
  };
  for (const pivot of [...(holders[row.pivot] ?? [])]) {
    const before = rows.get(pivot) as SparseRow;
    forget(before);
    const touched: number[] = [];
    mix(space, before, 1, touched);
    mix(space, row, prime - (work[row.pivot] as number), touched);
    keep({ pivot, ...collect(space, touched, 1) });
  }
  keep(row);
}

/** The rows that lead behind the head. */
export function tailRows({ rows, head }: RowSpace): SparseRow[] {
  return [...rows.values()].filter((row) => row.pivot >= head);
}

/** The rows behind the head that hang together with a row through shared columns, itself included. */
export function connectedRows({ rows, head, holders }: RowSpace, row: SparseRow): SparseRow[] {
  const found = new Map([[row.pivot, row]]);
  const open = [row];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (let i = 0; i < next.columns.length; i += 1) {
      for (const pivot of holders[next.columns[i] as number] ?? []) {
        if (pivot < head || found.has(pivot)) continue;
        const other = rows.get(pivot) as SparseRow;
        found.set(pivot, other);
        open.push(other);
      }
    }
  }
  return [...found.values()];
}
