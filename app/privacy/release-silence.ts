import { worstCaseBounds } from "#app/measures/worst-case-bounds.ts";
import type { PublishedNumber, ReleasedGroup } from "./release-content.ts";

/** Of 100 people: where a drift would lie at best and at worst, whatever the silent would have said. */
export type SilenceBounds = { low: number; high: number };

const NOISE = 1e-9;

const shownShare = (number: PublishedNumber | undefined) => (number?.status === "number" ? number.value / 100 : null);

/**
 * Bounds on drift for those who did not answer, and those who did not know: worked out from numbers that are shown alone, so
 * they tell nothing new. For the organisation, layers and departments.
 * @param invited people of the group; n, answers as shown, floored to 5
 * @see measurement design 4.2; Manski (1989), Journal of Human Resources 24, 343-360
 */
export function releaseSilence(
  metrics: ReleasedGroup["metrics"],
  suffixes: readonly string[],
  invited: number,
  n: number | null,
): Record<string, SilenceBounds> {
  const bounds: Record<string, SilenceBounds> = {};
  if (n === null) return bounds;
  for (const suffix of suffixes) {
    const carried = shownShare(metrics[`carried${suffix}`]);
    if (carried === null) continue;
    const known = { known: n, unknown: Math.max(0, invited - n) };
    const least = worstCaseBounds({ mean: carried, ...known }).lo;
    const best = Math.min(1, carried + (shownShare(metrics[`dont_know${suffix}`]) ?? 0));
    const most = worstCaseBounds({ mean: best, ...known }).hi;
    // Outward to whole points, but not for what floating-point arithmetic adds.
    const [low, high] = [Math.floor(100 * (1 - most) + NOISE), Math.ceil(100 * (1 - least) - NOISE)];
    bounds[`drift${suffix}`] = { low: low + 0, high: high + 0 };
  }
  return bounds;
}
