import type { PublishedNumber } from "#app/privacy/release-content.ts";
import type { Tone } from "./marks.tsx";

/** A clear gap: the interval excludes 0 and the gap is 5 points or more. Anything less stays grey. */
export function isClear(value: PublishedNumber | undefined): boolean {
  return value?.status === "number" && Math.abs(value.value) >= 5 && (value.low > 0 || value.high < 0);
}

/**
 * Colour of a say-do gap. Less than declared on a priority (or on protected work) stands away from the line, more on
 * work that was to stop does too; work outside the strategy has no side.
 */
export function gapTone(value: PublishedNumber | undefined, wanted: "more" | "less" | "neither"): Tone {
  if (value?.status !== "number" || !isClear(value) || wanted === "neither") return "plain";
  return value.value > 0 === (wanted === "more") ? "with" : "against";
}
