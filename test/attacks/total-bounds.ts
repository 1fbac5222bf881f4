import type { PublishedNumber } from "#app/privacy/release-content.ts";

/** Whole numbers a total may be, as somebody reads them off what is shown who knows every rule and the exact count. */
export type Bounds = { low: number; high: number };

/** Sums are rounded up or down to a multiple of three: the true one is less than three away, two where it is whole. */
const ROUNDING = { whole: 2, weighted: 3 };

/**
 * People of a group who gave the answer, from the number that is shown for it.
 * @param said points the leaders declared, which anybody sees and can add back
 * @param whole whether everybody counts once; a weighted total need not be a whole number
 */
export function totalBounds(shown: PublishedNumber | undefined, people: number, said: number, whole: boolean): Bounds {
  const inside = ({ low, high }: Bounds) => ({ low: Math.max(0, low), high: Math.min(people, high) });
  if (shown === undefined || shown.status === "hidden") return { low: 0, high: people };
  const [least, most] = shown.status === "number" ? [shown.value, shown.value] : [shown.low, shown.high];
  // A band is cut at whole points, so that half a point on either side may be in it.
  const rounded = [least - 0.5 + said, most + 0.5 + said].map((percent) => (percent * people) / 100);
  if (!whole)
    return inside({ low: (rounded[0] ?? 0) - ROUNDING.weighted, high: (rounded[1] ?? 0) + ROUNDING.weighted });
  const [from, to] = [Math.ceil((rounded[0] ?? 0) - 1e-9), Math.floor((rounded[1] ?? 0) + 1e-9)];
  return inside({ low: from - ROUNDING.whole, high: to + ROUNDING.whole });
}

/** The same from a plain share in whole percent, as a naive report shows it. */
export function naiveBounds(total: number, people: number): Bounds {
  const percent = Math.round((100 * total) / people);
  return {
    low: Math.ceil(((percent - 0.5) * people) / 100 - 1e-9),
    high: Math.floor(((percent + 0.5) * people) / 100 + 1e-9),
  };
}
