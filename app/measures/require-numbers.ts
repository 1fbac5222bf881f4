/** No answer, weight or variance comes near either; beyond them squares, inverses and their products overflow. */
const LARGEST = 1e50;
export const SMALLEST = 1e-50;

/** Throws a RangeError that names the argument unless every value is a finite number, at most 1e50 in size. */
export function requireNumbers(caller: string, argument: string, values: readonly unknown[]): void {
  if (!Array.isArray(values)) throw new RangeError(`${caller} requires ${argument} to be an array`);
  if (!values.every((value) => typeof value === "number" && Math.abs(value) <= LARGEST)) {
    throw new RangeError(`${caller} requires ${argument} to hold finite numbers of 1e50 at most`);
  }
}

/** Throws a RangeError that names the argument unless it is null or has one entry for each respondent. */
export function requireLength(caller: string, argument: string, values: readonly unknown[] | null, n: number): void {
  if (values !== null && values.length !== n) {
    throw new RangeError(`${caller} requires ${argument} to have ${n} entries, one for each respondent`);
  }
}

/** Throws a RangeError that names the argument unless every value is a number above 0, from 1e-50 to 1e50. */
export function requirePositive(caller: string, argument: string, values: readonly number[]): void {
  requireNumbers(caller, argument, values);
  if (values.some((value) => value < SMALLEST)) throw new RangeError(`${caller} requires ${argument} above 0`);
}

/** Throws a RangeError unless the weights are null or positive, finite and one for each respondent. */
export function requireWeights(caller: string, weight: readonly number[] | null, n: number): void {
  if (weight === null) return;
  requireLength(caller, "weight", weight, n);
  requirePositive(caller, "weight", weight);
}
