import { type CandidateGroup, departmentsOf, layersOf } from "#app/measures/candidate-groups.ts";
import { type MeasuredWave, measureWave } from "#app/measures/measure-wave.ts";
import type { WaveData } from "#app/measures/wave-data.ts";
import { flooredCount, roundedEstimate } from "./allowed-cell.ts";
import { type Certificate, certificateId, makeCertificate } from "./certificate.ts";
import { type LeadersShare, metricCatalog } from "./metric-catalog.ts";
import { ROUNDING_VARIANCE } from "./random-rounding.ts";
import { parentGroup, releaseAttenuation } from "./release-attenuation.ts";
import { type AllowedCells, allowCells } from "./release-cells.ts";
import type { PublishedNumber, Release, ReleasedGroup } from "./release-content.ts";
import { releaseCrowdingOut } from "./release-crowding-out.ts";
import { releaseDrift } from "./release-drift.ts";
import { releaseLeadership } from "./release-leadership.ts";
import { makeMasks } from "./release-masks.ts";
import { shownNumber } from "./shown-number.ts";

export type ReleaseOptions = {
  /** The tenant's rounding secret. */
  secret: Uint8Array;
  /** Smallest group that gets a score; 5 or more. */
  minimum: number;
  wave: { id: string; name: string; closedOn: string; invited: number };
  organization: string;
  /** By layer number; a layer without a label is called by its number. */
  layerLabels: Record<number, string>;
};

const LEAST_MINIMUM = 5;
/** Comments need twice the people: product rule, not a statistic. */
const COMMENT_MINIMUM = 10;

/** The leaders' share on each priority's resource item, rounded like any answer, with the margin the rounding leaves. */
function leadersShares(measured: MeasuredWave, { minimum, secret, wave }: ReleaseOptions): LeadersShare[] {
  return measured.leadersResource.map((metric) => {
    const cell = metric.cells.get("all");
    if (cell === undefined || cell.n < minimum) return null;
    const share = roundedEstimate(metric, cell, [wave.id, `leaders.${metric.id}`], secret);
    return { share, margin: (1.96 * Math.sqrt(ROUNDING_VARIANCE)) / flooredCount(cell.n) };
  });
}

function labelOf(group: CandidateGroup, data: WaveData, layerLabel: (layer: number) => string): string {
  const { layer, department } = group.filter;
  if (group.kind === "all") return "Whole organisation";
  if (group.kind === "block") return data.blocks[group.blocks[0] as number]?.label ?? group.id;
  return [layer === undefined ? null : layerLabel(layer), department].filter((part) => part != null).join(" · ");
}

/** The metrics of one group, by id. */
function groupMetrics(
  group: CandidateGroup,
  measured: MeasuredWave,
  cells: AllowedCells,
  catalog: ReturnType<typeof metricCatalog>,
  edge: { id: string; enough: boolean } | null,
): Record<string, PublishedNumber> {
  const metrics: Record<string, PublishedNumber> = {};
  const suffixes = ["", ...measured.declared.order.map((key) => `.${key}`).sort()];
  for (const suffix of suffixes) {
    const at = (id: string) => cells.get(`${id}${suffix}`)?.get(group.id);
    for (const [name, number] of Object.entries(releaseDrift(at("carried"), at("seen"))))
      metrics[`${name}${suffix}`] = number;
  }
  for (const { id, source, scale } of catalog) {
    const cell = cells.get(source)?.get(group.id);
    const uncompared: PublishedNumber = {
      status: "hidden",
      reason: cell?.status === "hidden" ? cell.reason : "under-minimum",
    };
    metrics[id] = scale === null ? uncompared : shownNumber(cell, scale);
  }
  if (edge !== null) {
    const carried = cells.get("carried");
    Object.assign(metrics, releaseAttenuation(edge.enough ? carried?.get(edge.id) : undefined, carried?.get(group.id)));
  }
  return metrics;
}

/**
 * Measures a sealed wave and decides what may be known of it: the only way answers turn into something that leaves the
 * server. Pure: the same data, secret and options give the same release.
 * @returns the release that every screen, export and role reads, and the certificate of the decision
 * @throws RangeError for a minimum below 5, an empty secret or answers of unknown blocks
 */
export function releaseWave(data: WaveData, options: ReleaseOptions): { release: Release; certificate: Certificate } {
  const { minimum, wave, secret } = options;
  if (!(Number.isInteger(minimum) && minimum >= LEAST_MINIMUM))
    throw new RangeError("releaseWave requires minimum of 5 or more");
  const measured = measureWave(data);
  const { groups, declared } = measured;
  const blockIds = data.blocks.map((block) => block.id);
  const layers = layersOf(data.blocks);
  const masks = makeMasks(groups, minimum);
  const cells = allowCells(
    { measured, blockIds, waveId: wave.id, secret, minimum, maskOf: masks.maskOf },
    ({ kind, filter, blocks }) =>
      kind === "block" ? (data.blocks[blocks[0] as number]?.layer ?? null) : (filter.layer ?? null),
  );
  const catalog = metricCatalog(data.strategy, declared, leadersShares(measured, options));
  const layerLabel = (layer: number) => options.layerLabels[layer] ?? `Layer ${layer}`;
  const carriedCells = measured.composites.find(({ metric }) => metric.id === "carried")?.metric.cells;
  const respondents = (id: string) => carriedCells?.get(id)?.n ?? 0;
  const count = (blocks: readonly number[]) =>
    blocks.reduce((total, block) => total + (measured.ballots[block] ?? 0), 0);
  const released = groups.map((group): ReleasedGroup => {
    const ballots = count(group.blocks);
    return {
      id: group.id,
      label: labelOf(group, data, layerLabel),
      filter: group.filter,
      n: ballots < minimum ? null : flooredCount(ballots),
      metrics: groupMetrics(group, measured, cells, catalog, parentGroup(group, layers, respondents)),
    };
  });
  const everything = [...measured.metrics, ...measured.composites.map((composite) => composite.metric)];
  const certificate = makeCertificate({
    waveId: wave.id,
    minimum,
    groups,
    blockIds,
    secret,
    systems: masks.all().map((mask) => ({
      mask,
      metrics: everything.filter((m) => masks.maskOf(m.respondents) === mask).map((m) => m.id),
    })),
  });
  const release: Release = {
    wave: { ...wave, ballots: flooredCount(count(data.blocks.map((_, block) => block))) },
    organization: options.organization,
    strategy: data.strategy,
    declared: declared.points ?? {},
    declaredOrder: declared.order,
    layers: layers.map((layer) => ({ layer, label: layerLabel(layer) })),
    departments: departmentsOf(data.blocks),
    thresholds: { scores: minimum, comments: Math.max(COMMENT_MINIMUM, minimum) },
    groups: released,
    crowdingOut: releaseCrowdingOut(data.strategy, declared.points, cells, released[0]?.metrics ?? {}),
    leadership: releaseLeadership(measured.leadership, data.leadersInvited),
    certificateId: certificateId(certificate),
  };
  return { release, certificate };
}
