import { sum } from "simple-statistics";
import { requireNumbers, SMALLEST } from "./require-numbers.ts";

export type CodeLevel = "nominal" | "ordinal" | "interval";

/** Squared difference of two codes by their level of measurement; `totals` counts the pairable codes of each value. */
function squaredDifference(level: CodeLevel, values: readonly number[], totals: readonly number[]) {
  return (c: number, k: number) => {
    if (c === k) return 0;
    if (level === "nominal") return 1;
    if (level === "interval") return ((values[c] as number) - (values[k] as number)) ** 2;
    const [from, to] = [Math.min(c, k), Math.max(c, k)];
    return (sum(totals.slice(from, to + 1)) - ((totals[from] as number) + (totals[to] as number)) / 2) ** 2;
  };
}

/**
 * Krippendorff's alpha: agreement of human coders beyond chance; .80 is good, .67 the floor.
 * @param input coders x units of codes (null = not coded), level of measurement; units with fewer than two codes drop out
 * @returns alpha at most 1, 0 = chance, negative = worse; null when no unit has two codes or only one value is used
 * @throws RangeError for no coder, ragged rows, a code that is not finite or an unknown level
 * @see Hayes & Krippendorff (2007), Communication Methods and Measures 1, 77-89
 */
export function krippendorffAlpha(input: { codes: readonly (readonly (number | null)[])[]; level: CodeLevel }): {
  alpha: number | null;
} {
  const { codes, level } = input;
  const units = codes[0]?.length ?? 0;
  if (codes.length === 0) throw new RangeError("krippendorffAlpha requires codes with one coder or more");
  if (!["nominal", "ordinal", "interval"].includes(level)) {
    throw new RangeError("krippendorffAlpha requires level nominal, ordinal or interval");
  }
  for (const row of codes) {
    if (row.length !== units) throw new RangeError("krippendorffAlpha requires codes with rows of equal length");
    requireNumbers(
      "krippendorffAlpha",
      "codes",
      row.filter((code) => code !== null),
    );
  }
  const coded = Array.from({ length: units }, (_, unit) =>
    codes.map((row) => row[unit] ?? null).filter((code) => code !== null),
  ).filter((unit) => unit.length >= 2);
  const values = [...new Set(coded.flat())].sort((a, b) => a - b);
  if (values.length < 2) return { alpha: null };
  const counts = coded.map((unit) => values.map((value) => unit.filter((code) => code === value).length));
  const totals = values.map((_, c) => sum(counts.map((count) => count[c] as number)));
  const n = sum(totals);
  const difference = squaredDifference(level, values, totals);
  const disagreement = (count: readonly number[]) =>
    sum(count.flatMap((one, c) => count.map((two, k) => one * two * difference(c, k))));
  const observed = sum(coded.map((unit, u) => disagreement(counts[u] ?? []) / (unit.length - 1)));
  const expected = disagreement(totals);
  return { alpha: expected < SMALLEST ? null : 1 - (observed * (n - 1)) / expected };
}
