import type { AllowedCell } from "./allowed-cell.ts";
import { bandOf } from "./bands.ts";
import type { PublishedNumber } from "./release-content.ts";
import { shownNumber, wholeNumber } from "./shown-number.ts";

const percent = "percent" as const;

/** Misread is what is left of drift once not seen is taken off, so the parts add up in whole points. */
function misread(
  drift: PublishedNumber,
  notSeen: PublishedNumber,
  whole: { drift: number; notSeen: number },
): PublishedNumber {
  if (drift.status === "hidden") return drift;
  if (notSeen.status === "hidden") return notSeen;
  const value = whole.drift - whole.notSeen;
  if (drift.status === "number" && notSeen.status === "number") {
    const below = Math.hypot(drift.value - drift.low, notSeen.high - notSeen.value);
    const above = Math.hypot(drift.high - drift.value, notSeen.value - notSeen.low);
    return wholeNumber(value, value - below, value + above, Math.min(drift.n, notSeen.n), percent);
  }
  // Beside a band a number would give the band's number away.
  const unanimous = [drift, notSeen].some((part) => part.status === "band" && part.n >= 10);
  return unanimous
    ? { status: "hidden", reason: "protects-another" }
    : bandOf(value, percent, Math.min(drift.n, notSeen.n));
}

/**
 * Drift of one priority, or of all by weight, with its parts: drift = 100 - carried and drift = not seen + misread,
 * exactly, in the whole points that are shown.
 */
export function releaseDrift(carriedCell: AllowedCell | undefined, seenCell: AllowedCell | undefined) {
  const carried = shownNumber(carriedCell, { unit: percent, sign: 1, shift: 0 });
  const mirrored = shownNumber(carriedCell, { unit: percent, sign: -1, shift: 100 });
  const drift: PublishedNumber =
    carried.status === "number"
      ? { ...carried, value: 100 - carried.value, low: 100 - carried.high, high: 100 - carried.low }
      : mirrored;
  const open = shownNumber(seenCell, { unit: percent, sign: -1, shift: 100 });
  // Rounding can push not seen above drift; nobody misreads a negative number of times.
  const notSeen: PublishedNumber =
    open.status === "number" && drift.status === "number" && open.value > drift.value
      ? { ...open, value: drift.value, low: Math.min(open.low, drift.value) }
      : open;
  const points = (cell: AllowedCell | undefined) =>
    cell === undefined || cell.status === "hidden"
      ? 0
      : Math.min(100, Math.max(0, Math.round(100 - 100 * cell.estimate)));
  const whole =
    drift.status === "number" && notSeen.status === "number"
      ? { drift: drift.value, notSeen: notSeen.value }
      : { drift: points(carriedCell), notSeen: Math.min(points(seenCell), points(carriedCell)) };
  return { drift, carried, not_seen: notSeen, misread: misread(drift, notSeen, whole) };
}
