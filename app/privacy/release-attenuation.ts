import { attenuation } from "#app/measures/attenuation.ts";
import { studentQuantile } from "#app/measures/student-quantile.ts";
import { type Allowed, type AllowedCell, LEAST_FOR_NUMBER } from "./allowed-cell.ts";
import { bandOf } from "./bands.ts";
import type { PublishedNumber } from "./release-content.ts";
import { wholeNumber } from "./shown-number.ts";

/** Points and percent lost are signed: a handover can add. Their bands speak of loss. */
function lossBand(value: number, n: number, unit: "percent" | "points"): PublishedNumber {
  const band = bandOf(value, "points", n);
  const words: Record<string, string> = {
    "below the line": "gained",
    "near the line": "about the same",
    "above the line": "lost",
  };
  return band.status === "band" ? { ...band, unit, band: words[band.band] ?? band.band } : band;
}

/** Whole points as they are shown for carried, so that a loss tells nothing the two shown values do not. */
const shownShare = ({ estimate }: Allowed) => Math.min(100, Math.max(0, Math.round(100 * estimate))) / 100;

/**
 * The handover into a group from the layer above: percent lost and points lost. Both sides must be shown; a number needs
 * a number on both sides.
 */
export function releaseAttenuation(
  parentCell: AllowedCell | undefined,
  childCell: AllowedCell | undefined,
): { attenuation: PublishedNumber; points_lost: PublishedNumber } {
  for (const cell of [childCell, parentCell]) {
    if (cell === undefined || cell.status === "hidden") {
      const hidden: PublishedNumber = { status: "hidden", reason: cell?.reason ?? "under-minimum" };
      return { attenuation: hidden, points_lost: hidden };
    }
  }
  const [parent, child] = [parentCell as Allowed, childCell as Allowed];
  const side = (cell: Allowed) => ({ carried: shownShare(cell), variance: cell.variance, df: cell.df });
  const result = attenuation({ parent: side(parent), child: side(child) });
  const n = Math.min(parent.n, child.n);
  const lost = result.attenuation;
  const notEstimable: PublishedNumber = { status: "hidden", reason: "not-estimable" };
  if (parent.status !== "number" || child.status !== "number") {
    const ratio = lost === null ? notEstimable : lossBand(Math.round(lost), n, "percent");
    return { attenuation: ratio, points_lost: lossBand(Math.round(result.points), n, "points") };
  }
  const total = parent.variance + child.variance;
  const df = total ** 2 / (parent.variance ** 2 / parent.df + child.variance ** 2 / child.df);
  const margin = 100 * (studentQuantile(df, 0.95) ?? 0) * Math.sqrt(total);
  const percent = (value: number, [low, high]: [number, number]): PublishedNumber => {
    // A gain has no lower end, so percent of a handover is not clipped to 0-100.
    const [from, to] = [Math.max(-999, Math.floor(low)), Math.min(100, Math.ceil(high))];
    return { status: "number", value: Math.round(value) + 0, low: from + 0, high: to + 0, n, unit: "percent" };
  };
  return {
    attenuation: lost === null || result.ci === null ? notEstimable : percent(Math.max(-999, lost), result.ci),
    points_lost: wholeNumber(result.points, result.points - margin, result.points + margin, n, "points"),
  };
}

/** The group whose carried share a group's own is compared with; null where there is no handover to speak of. */
export function parentGroup(
  group: { kind: string; filter: { layer?: number; department?: string } },
  layers: readonly number[],
  respondents: (groupId: string) => number,
): { id: string; enough: boolean } | null {
  const { layer, department } = group.filter;
  const above = layer === undefined ? undefined : layers[layers.indexOf(layer) - 1];
  if (above === undefined) return null;
  if (department === undefined) return { id: `layer:${above}`, enough: true };
  const ids = [`layer:${above}|department:${department}`, `layer:${layer}|department:${department}`] as const;
  return { id: ids[0], enough: ids.every((id) => respondents(id) >= LEAST_FOR_NUMBER) };
}
