import type { HiddenReason, PublishedNumber } from "#app/privacy/release-content.ts";
import { type Bin, bandBin, shareBin } from "./bins.ts";
import { interval, plain, signed } from "./numbers.ts";

/** What one heat-map cell draws. A cell without a bin is hatched (hidden) or an outline (not asked). */
export type CellState = {
  kind: "number" | "band" | "hidden" | "not-asked";
  bin: Bin | null;
  /** One or two short lines in the cell. */
  lines: string[];
  /** The same in words, for the strip and for screen readers. */
  words: string;
};

export function hiddenWords(reason: HiddenReason, minimum: number): { short: string; long: string } {
  switch (reason) {
    case "under-minimum":
      return { short: `under ${minimum}`, long: `Fewer than ${minimum} people answered here.` };
    case "protects-another":
      return { short: "hidden", long: "Showing this would reveal a smaller group." };
    case "not-asked":
      return { short: "not asked", long: "This was not asked here." };
    case "not-estimable":
      return { short: "no estimate", long: "There is too little to measure from here." };
  }
}

export function cellState(value: PublishedNumber | undefined, minimum: number): CellState {
  if (value === undefined || (value.status === "hidden" && value.reason === "not-asked")) {
    return { kind: "not-asked", bin: null, lines: ["not asked"], words: "not asked. This was not asked here." };
  }
  if (value.status === "hidden") {
    const { short, long } = hiddenWords(value.reason, minimum);
    return { kind: "hidden", bin: null, lines: [short], words: `${short}. ${long}` };
  }
  if (value.status === "band") {
    const lines = bandLines(value.band, value.low, value.high);
    // "9 in 10 or more" is said of a large group whose members nearly all answered alike.
    const reason = /^\d/.test(value.band) ? "nearly everybody here answered alike" : "few people answered";
    return {
      kind: "band",
      bin: bandBin(value.low, value.high),
      lines,
      words: `${lines.join(" ")}, a band because ${reason}.`,
    };
  }
  return {
    kind: "number",
    bin: shareBin(value.value),
    lines: [plain(value.value)],
    words: `${plain(value.value)}, interval ${interval(value.low, value.high)}, ${plain(value.n)} answers.`,
  };
}

/** `low` with its ends in two lines; a signed band ("lost", "near the line") is its words, since its ends say nothing more. */
function bandLines(band: string, low: number, high: number): string[] {
  const alike = /^(\d+ in \d+) (.+)$/.exec(band);
  if (alike) return [alike[1] ?? "", alike[2] ?? ""];
  const words = band.charAt(0).toUpperCase() + band.slice(1);
  return low < 0 || /^(lost|above)/i.test(band) ? [words] : [words, `${low}–${high}`];
}

/**
 * One published number as text in a table: value and interval, band, or the reason it is hidden. Differences are signed;
 * a loss is a size, so it passes `plain`.
 */
export function publishedText(
  value: PublishedNumber | undefined,
  minimum: number,
  write?: (n: number) => string,
): string {
  if (value?.status !== "number") return cellState(value, minimum).lines.join(" ");
  const format = write ?? (value.unit === "points" ? signed : plain);
  return `${format(value.value)} (${format(value.low)} to ${format(value.high)})`;
}
