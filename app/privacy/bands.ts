import type { PublishedNumber, Unit } from "./release-content.ts";

type Band = { band: string; low: number; high: number };

const shares: Band[] = [
  { band: "low", low: 0, high: 33 },
  { band: "middle", low: 34, high: 66 },
  { band: "high", low: 67, high: 100 },
];
/** Signed points: within five of zero counts as on the line. */
const signed: Band[] = [
  { band: "below the line", low: -100, high: -6 },
  { band: "near the line", low: -5, high: 5 },
  { band: "above the line", low: 6, high: 100 },
];

export function isSigned(unit: Unit): boolean {
  return unit === "points";
}

/** The band a whole number falls into: all that is shown for 5 to 9 people. */
export function bandOf(value: number, unit: Unit, n: number): PublishedNumber {
  const bands = isSigned(unit) ? signed : shares;
  const found = bands.find((band) => value <= band.high) ?? (bands[bands.length - 1] as Band);
  return { status: "band", ...found, n, unit };
}

/** The band of a group that is all, or all but one, on one side; `low` and `high` are the share 0-10 or 90-100 as shown. */
export function unanimousBand(most: boolean, low: number, high: number, unit: Unit, n: number): PublishedNumber {
  return { status: "band", band: most ? "9 in 10 or more" : "1 in 10 or less", low, high, n, unit };
}
