/**
 * An independent test of disclosure: rank over the rationals, in whole-number arithmetic of any length, for every set of
 * groups that together hold fewer than k people. Slow and plain on purpose; shares no code with what it tests.
 */
function rank(rows: readonly (readonly bigint[])[]): number {
  const matrix = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const at = matrix.findIndex((row, i) => i >= found && row[column] !== 0n);
    if (at === -1) continue;
    const pivot = matrix[at] as bigint[];
    matrix[at] = matrix[found] as bigint[];
    matrix[found] = pivot;
    for (let i = found + 1; i < matrix.length; i += 1) {
      const row = matrix[i] as bigint[];
      const factor = row[column] as bigint;
      if (factor === 0n) continue;
      matrix[i] = row.map((value, j) => value * (pivot[column] as bigint) - factor * (pivot[j] as bigint));
    }
    found += 1;
  }
  return found;
}

/** Sets of atoms holding 1 to k-1 people about which some combination of the cells speaks. All of them, not only the smallest. */
export function disclosedByRationals(
  sizes: readonly number[],
  cells: readonly (readonly number[])[],
  k: number,
): number[][] {
  const atoms = sizes.flatMap((size, atom) => (size > 0 ? [atom] : []));
  const restricted = (kept: readonly number[]) =>
    cells.map((cell) => kept.map((atom) => (cell.includes(atom) ? 1n : 0n)));
  const whole = rank(restricted(atoms));
  const found: number[][] = [];
  const extend = (from: number, chosen: number[], people: number) => {
    for (let i = from; i < atoms.length; i += 1) {
      const atom = atoms[i] as number;
      const total = people + (sizes[atom] as number);
      if (total >= k) continue;
      const set = [...chosen, atom];
      if (rank(restricted(atoms.filter((other) => !set.includes(other)))) < whole) found.push(set);
      extend(i + 1, set, total);
    }
  };
  extend(0, [], 0);
  return found;
}

/** The smallest of the given sets: those that hold no other. */
export function smallest(sets: readonly number[][]): number[][] {
  return sets.filter(
    (set) => !sets.some((other) => other.length < set.length && other.every((atom) => set.includes(atom))),
  );
}
