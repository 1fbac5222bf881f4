import type { Release, ReleasedGroup } from "#app/privacy/release-content.ts";
import { layerLabel } from "./finding.ts";

const layersOf = (release: Release): ReleasedGroup[] =>
  release.groups.filter(
    ({ filter }) => filter.layer !== undefined && filter.department === undefined && filter.block === undefined,
  );

/** What changed since the wave before, as one claim about the layers: the primary endpoint. */
export function claimChange(release: Release): string {
  const before = release.previous[release.previous.length - 1]?.name ?? "the wave before";
  const changes = layersOf(release).flatMap(({ filter, changes: found }) => {
    const change = found?.drift;
    return change === undefined || filter.layer === undefined ? [] : [{ layer: filter.layer, change }];
  });
  if (changes.length === 0) return `Nothing can be compared with ${before} yet.`;
  if (changes.every(({ change }) => change.status === "break"))
    return `This wave asked otherwise than ${before}: a new series begins.`;
  const clear = changes.flatMap(({ layer, change }) =>
    change.status === "change" && change.verdict === "changed" ? [{ layer, value: change.value }] : [],
  );
  if (clear.length === 0) return `No layer shows a clear change of drift since ${before}.`;
  const largest = clear.reduce((most, one) => (Math.abs(one.value) > Math.abs(most.value) ? one : most));
  const direction = largest.value < 0 ? "fell" : "rose";
  const rest = clear.length === 1 ? "" : ` It changed in ${clear.length} layers.`;
  return `Drift ${direction} by ${Math.abs(largest.value)} points in ${layerLabel(release, largest.layer)} since ${before}.${rest}`;
}
