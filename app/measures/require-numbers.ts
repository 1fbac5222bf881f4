/** Throws a RangeError that names the argument unless every value is a finite number. */
export function requireNumbers(caller: string, argument: string, values: readonly unknown[]): void {
  if (!Array.isArray(values)) throw new RangeError(`${caller} requires ${argument} to be an array`);
  if (!values.every((value) => typeof value === "number" && Number.isFinite(value))) {
    throw new RangeError(`${caller} requires ${argument} to hold finite numbers`);
  }
}

/** Throws a RangeError that names the argument unless it is null or has one entry for each respondent. */
export function requireLength(caller: string, argument: string, values: readonly unknown[] | null, n: number): void {
  if (values !== null && values.length !== n) {
    throw new RangeError(`${caller} requires ${argument} to have ${n} entries, one for each respondent`);
  }
}

/** Throws a RangeError unless the weights are null or positive, finite and one for each respondent. */
export function requireWeights(caller: string, weight: readonly number[] | null, n: number): void {
  if (weight === null) return;
  requireLength(caller, "weight", weight, n);
  requireNumbers(caller, "weight", weight);
  if (weight.some((w) => w <= 0)) throw new RangeError(`${caller} requires weight above 0`);
}
