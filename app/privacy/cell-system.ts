/** Groups of people (atoms) that cells are unions of, and the cells somebody may ask for. */
export type CellSystem = {
  /** Respondents of each atom, whole numbers of 0 or more. */
  sizes: readonly number[];
  /** Positions of the atoms each cell is made of. */
  cells: readonly (readonly number[])[];
  /** No cell of fewer respondents is shown, nor anything that follows from the shown ones. */
  k: number;
};

/** The atoms as columns: big ones first, then small ones (1 to k-1 respondents); empty ones say nothing and are left out. */
export type Columns = { width: number; firstSmall: number; atomOf: number[]; columnOf: (number | undefined)[] };

export function requireSystem(caller: string, { sizes, cells, k }: CellSystem): void {
  if (!(Number.isInteger(k) && k >= 2)) throw new RangeError(`${caller} requires k to be a whole number of 2 or more`);
  if (sizes.some((size) => !(Number.isInteger(size) && size >= 0))) {
    throw new RangeError(`${caller} requires sizes to be whole numbers of 0 or more`);
  }
  const known = (atom: number) => Number.isInteger(atom) && atom >= 0 && atom < sizes.length;
  if (cells.some((cell) => !cell.every(known) || new Set(cell).size !== cell.length)) {
    throw new RangeError(`${caller} requires cells to hold positions of sizes, each once`);
  }
}

export function columnsOf({ sizes, k }: CellSystem): Columns {
  const atoms = sizes.map((_, atom) => atom);
  const big = atoms.filter((atom) => (sizes[atom] as number) >= k);
  const small = atoms.filter((atom) => (sizes[atom] as number) > 0 && (sizes[atom] as number) < k);
  const atomOf = [...big, ...small];
  const columnOf: (number | undefined)[] = atoms.map(() => undefined);
  atomOf.forEach((atom, column) => {
    columnOf[atom] = column;
  });
  return { width: atomOf.length, firstSmall: big.length, atomOf, columnOf };
}

/** A cell as a row over the columns: 1 where it holds one. */
export function cellRow(cell: readonly number[], { columnOf }: Columns): { columns: number[]; values: number[] } {
  const columns = cell.flatMap((atom) => columnOf[atom] ?? []);
  return { columns, values: columns.map(() => 1) };
}
