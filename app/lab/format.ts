/** A figure with a true minus; null is a dash. */
export function decimals(value: number | null, digits: number): string {
  if (value === null) return "–";
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/** A share as a percent figure without the sign. */
export const percent = (share: number, digits = 0): string => decimals(100 * share, digits);

export const whole = (value: number): string => Math.round(value).toLocaleString("en");
