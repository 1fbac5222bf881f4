import { sampleVariance as variance } from "simple-statistics";

/**
 * Sample variance that is exactly 0 when all values are equal. Rounding in the mean would leave a trace there, and a
 * ratio would turn the trace into a number.
 * @param values finite numbers
 * @returns squared units of the values, 0 or more; null for fewer than two values
 */
export function sampleVariance(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  return values.every((value) => value === values[0]) ? 0 : variance([...values]);
}
