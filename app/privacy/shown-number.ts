import type { Allowed, AllowedCell } from "./allowed-cell.ts";
import { bandOf, isSigned, unanimousBand } from "./bands.ts";
import type { PublishedNumber, Unit } from "./release-content.ts";

/** How a measure becomes what people read: 100 * sign * estimate + shift, in whole numbers of a unit. */
export type Scale = {
  unit: Unit;
  sign: 1 | -1;
  shift: number;
  /** Half-width, in points, of what the shift itself is uncertain by. */
  shiftMargin?: number;
};

const UNANIMOUS_FROM = 20;

export function clip(value: number, unit: Unit): number {
  return Math.min(100, Math.max(isSigned(unit) ? -100 : 0, value));
}

/** A number with an interval of whole points around it; ends are rounded outward, so the interval still covers. */
export function wholeNumber(value: number, low: number, high: number, n: number, unit: Unit): PublishedNumber {
  const whole = clip(Math.round(value), unit);
  // Adding 0 turns -0, which JSON would keep apart from 0, into 0.
  return {
    status: "number",
    value: whole + 0,
    low: Math.min(whole, clip(Math.floor(low), unit)) + 0,
    high: Math.max(whole, clip(Math.ceil(high), unit)) + 0,
    n,
    unit,
  };
}

function shownAllowed({ status, estimate, low, high, n }: Allowed, scale: Scale): PublishedNumber {
  const { unit, sign, shift, shiftMargin = 0 } = scale;
  const toShown = (share: number) => 100 * sign * share + shift;
  const value = toShown(estimate);
  const whole = clip(Math.round(value), unit) + 0;
  if (status === "unanimous" && n >= UNANIMOUS_FROM) {
    const most = estimate >= 0.5;
    const ends = (most ? [0.9, 1] : [0, 0.1]).map((share) => clip(Math.round(toShown(share)), unit) + 0);
    // The words speak of the share as shown: nobody carrying is "9 in 10 or more" of drift.
    const words = sign === 1 ? most : !most;
    return unanimousBand(words, Math.min(...ends), Math.max(...ends), unit, n);
  }
  if (status !== "number") return bandOf(whole, unit, n);
  const widened = (end: number) => Math.sign(end - value) * Math.hypot(end - value, shiftMargin) + value;
  const ends = [toShown(low), toShown(high)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return wholeNumber(
    value,
    Math.min(widened(from), value - shiftMargin),
    Math.max(widened(to), value + shiftMargin),
    n,
    unit,
  );
}

export function shownNumber(cell: AllowedCell | undefined, scale: Scale): PublishedNumber {
  if (cell === undefined) return { status: "hidden", reason: "not-estimable" };
  return cell.status === "hidden" ? { status: "hidden", reason: cell.reason } : shownAllowed(cell, scale);
}
