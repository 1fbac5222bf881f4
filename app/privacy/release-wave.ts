import { pairBlocks } from "#app/measures/block-pairs.ts";
import { type CandidateGroup, departmentsOf, layersOf } from "#app/measures/candidate-groups.ts";
import type { WaveData } from "#app/measures/wave-data.ts";
import { flooredCount } from "./allowed-cell.ts";
import { type Certificate, certificateId, makeCertificate } from "./certificate.ts";
import { comparableMetrics } from "./comparable-metrics.ts";
import { type DecidedWave, decideWave, type ReleaseOptions } from "./decide-wave.ts";
import { type Compared, releaseChanges } from "./release-changes.ts";
import type { Release, ReleasedGroup } from "./release-content.ts";
import { releaseCrowdingOut } from "./release-crowding-out.ts";
import { releaseLeadership } from "./release-leadership.ts";
import { releaseMixSplit } from "./release-mix-split.ts";
import { releaseSilence } from "./release-silence.ts";
import { releaseSeries } from "./release-trends.ts";

/** Comments need twice the people: product rule, not a statistic. */
const COMMENT_MINIMUM = 10;

/** An earlier wave of the same organisation, as it was measured and released then. */
export type EarlierWave = { data: WaveData; options: ReleaseOptions };

function labelOf(group: CandidateGroup, data: WaveData, layerLabel: (layer: number) => string): string {
  const { layer, department } = group.filter;
  if (group.kind === "all") return "Whole organisation";
  if (group.kind === "block") return data.blocks[group.blocks[0] as number]?.label ?? group.id;
  return [layer === undefined ? null : layerLabel(layer), department].filter((part) => part != null).join(" · ");
}

/** Two waves with their blocks paired. */
function compared(before: EarlierWave, decided: DecidedWave, data: WaveData, now: DecidedWave) {
  const units = pairBlocks(before.data.leaders, data.leaders);
  return {
    before: { wave: decided, unitOf: units.before, series: before.data.series },
    after: { wave: now, unitOf: units.after, series: data.series },
  };
}

function certificateOf(data: WaveData, { measured, metrics, masks, options }: DecidedWave): Certificate {
  return makeCertificate({
    waveId: options.wave.id,
    minimum: options.minimum,
    groups: measured.groups,
    blockIds: data.blocks.map(({ id }) => id),
    secret: options.secret,
    systems: masks.all().map((mask) => ({
      mask,
      metrics: [...metrics.values()].filter((m) => masks.maskOf(m.respondents) === mask).map((m) => m.id),
    })),
  });
}

/**
 * Decides what may be known of a sealed wave: the only way answers turn into something that leaves the server. Pure: the same
 * data, secret and options give the same release.
 * @param earlier released waves of the organisation, oldest first: changes are against the last, trends over all
 * @returns the release that every screen, export and role reads, and the certificate of the decision
 * @throws RangeError for a minimum below 5 or an empty secret
 */
export function releaseWave(
  data: WaveData,
  options: ReleaseOptions,
  earlier: readonly EarlierWave[] = [],
): { release: Release; certificate: Certificate } {
  const now = decideWave(data, options);
  const { measured, weighting } = now;
  const { declared } = measured;
  const { minimum, wave } = options;
  const before = earlier.map((one) => compared(one, decideWave(one.data, one.options), data, now));
  const last = before[before.length - 1];
  const metrics = comparableMetrics(declared.order, now.catalog);
  const changes = last === undefined ? null : releaseChanges(metrics, last.before, last.after);
  const series: Compared[] = [...before.map((pair) => pair.before), ...(last === undefined ? [] : [last.after])];
  const layers = layersOf(data.blocks);
  const layerLabel = (layer: number) => options.layerLabels[layer] ?? `Layer ${layer}`;
  const count = (blocks: readonly number[]) =>
    blocks.reduce((total, block) => total + (measured.ballots[block] ?? 0), 0);
  const suffixes = ["", ...declared.order.map((key) => `.${key}`)];
  const groups = measured.groups.map((group): ReleasedGroup => {
    const ballots = count(group.blocks);
    const n = ballots < minimum ? null : flooredCount(ballots);
    const invited = group.blocks.reduce((total, block) => total + (data.blocks[block]?.invited ?? 0), 0);
    const shown = now.numbers.get(group.id) ?? {};
    return {
      id: group.id,
      label: labelOf(group, data, layerLabel),
      filter: group.filter,
      n,
      metrics: shown,
      ...(group.kind === "block" ? {} : { silence: { invited, bounds: releaseSilence(shown, suffixes, invited, n) } }),
      ...(changes === null ? {} : { changes: changes.get(group.id) ?? {} }),
      ...releaseSeries(group, metrics, series),
    };
  });
  const certificate = certificateOf(data, now);
  const release: Release = {
    wave: { ...wave, ballots: flooredCount(count(data.blocks.map((_, block) => block))) },
    organization: options.organization,
    strategy: data.strategy,
    declared: declared.points ?? {},
    declaredOrder: declared.order,
    layers: layers.map((layer) => ({ layer, label: layerLabel(layer) })),
    departments: departmentsOf(data.blocks),
    thresholds: { scores: minimum, comments: Math.max(COMMENT_MINIMUM, minimum) },
    weighting: weighting && { method: weighting.method, thinCells: weighting.thinCells, cells: weighting.cells },
    groups,
    crowdingOut: releaseCrowdingOut(data.strategy, declared.points, now.cells, groups[0]?.metrics ?? {}),
    previous: earlier.map(({ options: { wave: old } }) => ({ id: old.id, name: old.name, closedOn: old.closedOn })),
    mixSplit: last === undefined ? null : releaseMixSplit(last.before, last.after),
    leadership: releaseLeadership(measured.leadership, data.leadersInvited),
    certificateId: certificateId(certificate),
  };
  return { release, certificate };
}
