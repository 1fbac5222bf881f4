/** Numbers kept of one mean of values in [0, 1]: the p% rule needs the two largest, everything else is a sum. */
export const MEAN_WIDTH = 8;

/** What a mean keeps of a block or of a union of blocks. */
export type MeanTotals = {
  n: number;
  sum: number;
  squares: number;
  ones: number;
  zeros: number;
  givers: number;
  largest: number;
  second: number;
};

export function meanTotals(totals: Float64Array, from: number): MeanTotals {
  const [n = 0, sum = 0, squares = 0, ones = 0, zeros = 0, givers = 0, largest = 0, second = 0] = totals.subarray(
    from,
    from + MEAN_WIDTH,
  );
  return { n, sum, squares, ones, zeros, givers, largest, second };
}

/** Adds one value in [0, 1] to the mean that begins at `from`. */
export function addValue(totals: Float64Array, from: number, value: number): void {
  totals[from] = (totals[from] as number) + 1;
  totals[from + 1] = (totals[from + 1] as number) + value;
  totals[from + 2] = (totals[from + 2] as number) + value * value;
  if (value === 1) totals[from + 3] = (totals[from + 3] as number) + 1;
  if (value === 0) totals[from + 4] = (totals[from + 4] as number) + 1;
  else totals[from + 5] = (totals[from + 5] as number) + 1;
  if (value > (totals[from + 6] as number)) {
    totals[from + 7] = totals[from + 6] as number;
    totals[from + 6] = value;
  } else if (value > (totals[from + 7] as number)) totals[from + 7] = value;
}

/** Adds the mean that begins at `from` in one block to that of a union of blocks: the two largest of both do not add up. */
export function addMean(union: Float64Array, block: Float64Array, from: number): void {
  for (let i = from; i < from + 6; i += 1) union[i] = (union[i] as number) + (block[i] as number);
  const [a, b] = [union[from + 6] as number, block[from + 6] as number];
  union[from + 6] = Math.max(a, b);
  union[from + 7] = Math.max(Math.min(a, b), union[from + 7] as number, block[from + 7] as number);
}
