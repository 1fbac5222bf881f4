/** A row over numbered columns, zeros left out. Whole numbers of any length: scaling replaces fractions, nothing is rounded. */
export type ExactRow = Map<number, bigint>;

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Divides what all entries share out of the row, so that they stay short. */
function primitive(row: ExactRow): ExactRow {
  let shared = 0n;
  for (const value of row.values()) {
    shared = greatestDivisor(shared, value);
    if (shared === 1n) return row;
  }
  for (const [column, value] of row) row.set(column, value / shared);
  return row;
}

/** The combination of two rows in which `column` is gone from the first. */
export function cancelColumn(row: ExactRow, by: ExactRow, column: number): ExactRow {
  const [own, others] = [row.get(column) ?? 0n, by.get(column) ?? 0n];
  if (own === 0n || others === 0n) return row;
  const shared = greatestDivisor(own, others);
  const [keep, take] = [others / shared, own / shared];
  const rest: ExactRow = new Map();
  for (const [at, value] of row) rest.set(at, value * keep);
  for (const [at, value] of by) {
    const left = (rest.get(at) ?? 0n) - value * take;
    if (left === 0n) rest.delete(at);
    else rest.set(at, left);
  }
  return primitive(rest);
}

/**
 * Reduced row echelon form over the rationals: the one basis of the row space in which every leading column stands in a
 * single row. A row leads at its lowest column, so the rows that lead at `n` or later span all that is said about the
 * columns from `n` on alone.
 * @returns rows by leading column
 */
export function reducedRows(rows: Iterable<ExactRow>): Map<number, ExactRow> {
  const basis = new Map<number, ExactRow>();
  /** Leading columns of the rows that hold a column which leads nowhere. */
  const holders = new Map<number, Set<number>>();
  const note = (lead: number, row: ExactRow, kept: boolean) => {
    for (const column of row.keys()) {
      if (column === lead) continue;
      const at = holders.get(column) ?? new Set();
      if (kept) at.add(lead);
      else at.delete(lead);
      holders.set(column, at);
    }
  };
  for (const given of rows) {
    let row: ExactRow = new Map(given);
    for (const column of given.keys()) {
      const known = basis.get(column);
      if (known) row = cancelColumn(row, known, column);
    }
    if (row.size === 0) continue;
    const lead = Math.min(...row.keys());
    for (const other of [...(holders.get(lead) ?? [])]) {
      const before = basis.get(other) as ExactRow;
      note(other, before, false);
      const after = cancelColumn(before, row, lead);
      basis.set(other, after);
      note(other, after, true);
    }
    holders.delete(lead);
    basis.set(lead, row);
    note(lead, row, true);
  }
  return basis;
}
