import { blockWeights, type Weighting } from "#app/measures/block-weights.ts";
import { type CandidateGroup, layersOf } from "#app/measures/candidate-groups.ts";
import { type MeasuredWave, measureWave } from "#app/measures/measure-wave.ts";
import type { MeasuredMetric } from "#app/measures/measured-metric.ts";
import type { WaveData } from "#app/measures/wave-data.ts";
import { flooredCount, roundedEstimate } from "./allowed-cell.ts";
import { type CatalogEntry, type LeadersShare, metricCatalog } from "./metric-catalog.ts";
import { ROUNDING_VARIANCE } from "./random-rounding.ts";
import { parentGroup, releaseAttenuation } from "./release-attenuation.ts";
import { type AllowedCells, allowCells } from "./release-cells.ts";
import type { PublishedNumber } from "./release-content.ts";
import { releaseDrift } from "./release-drift.ts";
import { type Mask, makeMasks } from "./release-masks.ts";
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

/** A wave after the decision what may be known of it: the numbers that are shown, and what they were decided from. */
export type DecidedWave = {
  options: ReleaseOptions;
  measured: MeasuredWave;
  weighting: Weighting | null;
  groups: readonly CandidateGroup[];
  /** People invited by block. */
  invited: readonly number[];
  metrics: ReadonlyMap<string, MeasuredMetric>;
  cells: AllowedCells;
  catalog: CatalogEntry[];
  /** Shown numbers by group id and metric id. */
  numbers: ReadonlyMap<string, Record<string, PublishedNumber>>;
  masks: { maskOf: (sizes: readonly number[]) => Mask; all: () => Mask[] };
};

const LEAST_MINIMUM = 5;

/** The leaders' share on each priority's resource item, rounded like any answer, with the margin the rounding leaves. */
function leadersShares(measured: MeasuredWave, { minimum, secret, wave }: ReleaseOptions): LeadersShare[] {
  return measured.leadersResource.map((metric) => {
    const cell = metric.cells.get("all");
    if (cell === undefined || cell.n < minimum) return null;
    const share = roundedEstimate(metric, cell, [wave.id, `leaders.${metric.id}`], secret);
    return { share, margin: (1.96 * Math.sqrt(ROUNDING_VARIANCE)) / flooredCount(cell.n) };
  });
}

/** The metrics of one group, by id. */
function groupMetrics(
  group: CandidateGroup,
  measured: MeasuredWave,
  cells: AllowedCells,
  catalog: readonly CatalogEntry[],
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
 * Measures a sealed wave and decides which of its numbers may be shown. Pure: the same data, secret and options give the
 * same numbers, so an earlier wave can be decided again for a comparison.
 * @throws RangeError for a minimum below 5 or an empty secret
 */
export function decideWave(data: WaveData, options: ReleaseOptions): DecidedWave {
  const { minimum, wave, secret } = options;
  if (!(Number.isInteger(minimum) && minimum >= LEAST_MINIMUM))
    throw new RangeError("decideWave requires minimum of 5 or more");
  const weighting = blockWeights(data.blocks, data.totals);
  const measured = measureWave(data, weighting?.weights ?? null);
  const { groups } = measured;
  const masks = makeMasks(groups, minimum);
  const cells = allowCells(
    { measured, blockIds: data.blocks.map(({ id }) => id), waveId: wave.id, secret, minimum, maskOf: masks.maskOf },
    ({ kind, filter, blocks }) =>
      kind === "block" ? (data.blocks[blocks[0] as number]?.layer ?? null) : (filter.layer ?? null),
  );
  const catalog = metricCatalog(data.strategy, measured.declared, leadersShares(measured, options));
  const layers = layersOf(data.blocks);
  const everything = [...measured.metrics, ...measured.composites.map(({ metric }) => metric)];
  const metrics = new Map(everything.map((metric) => [metric.id, metric]));
  const respondents = (id: string) => metrics.get("carried")?.cells.get(id)?.n ?? 0;
  const numbers = new Map(
    groups.map((group) => [
      group.id,
      groupMetrics(group, measured, cells, catalog, parentGroup(group, layers, respondents)),
    ]),
  );
  const invited = data.blocks.map((block) => block.invited);
  return { options, measured, weighting, groups, invited, metrics, cells, catalog, numbers, masks };
}
