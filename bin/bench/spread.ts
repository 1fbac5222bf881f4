export type Spread = { median: number; low: number; high: number };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}

/** One line of a table of figures; with a bar, whether it is met. */
export function figureLine({ name, figure, unit, bar = "" }: Figure): string {
  const value =
    typeof figure === "number"
      ? `${figure.toFixed(2)} ${unit}`
      : `${figure.median.toFixed(1)} ${unit} (${figure.low.toFixed(1)} to ${figure.high.toFixed(1)})`;
  return `${name.padEnd(46)}${value.padEnd(34)}${bar}`.trimEnd();
}
export type Figure = { name: string; figure: Spread | number; unit: string; bar?: string };
