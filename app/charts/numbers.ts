const grouped = new Intl.NumberFormat("en-GB");
const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** A difference, always signed, with the true minus: `−14`, `+6`, `0`. */
export function signed(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${grouped.format(value)}` : plain(value);
}

export function plain(value: number): string {
  return grouped.format(value).replace("-", "−");
}

/** `21 %` with a space that does not break. */
export function percent(value: number): string {
  return `${plain(value)}\u00a0%`;
}

export function interval(low: number, high: number): string {
  return `${plain(low)} to ${plain(high)}`;
}

/** Small counts in words at the head of a sentence: `Two of six`. */
export function countWord(value: number): string {
  return words[value] ?? plain(value);
}

export function answers(n: number | null): string {
  return n === null ? "under the minimum" : `${plain(n)} answers`;
}
