import type { CandidateGroup } from "#app/measures/candidate-groups.ts";
import type { MeasuredWave } from "#app/measures/measure-wave.ts";
import type { MeasuredCell, MeasuredMetric } from "#app/measures/measured-metric.ts";
import {
  type AllowedCell,
  allowedCell,
  LEAST_FOR_OWN_VARIANCE,
  pooledEffect,
  roundedEstimate,
} from "./allowed-cell.ts";
import type { HiddenReason } from "./release-content.ts";
import type { Mask } from "./release-masks.ts";

export type AllowedCells = Map<string, Map<string, AllowedCell>>;
type Context = {
  measured: MeasuredWave;
  blockIds: readonly string[];
  waveId: string;
  secret: Uint8Array;
  minimum: number;
  maskOf: (sizes: readonly number[]) => Mask;
};

/** Why sizes alone keep a metric hidden in a group; null when they allow it. */
function refusal(
  metric: MeasuredMetric,
  group: CandidateGroup,
  { maskOf, minimum, measured }: Context,
): HiddenReason | null {
  const mask = maskOf(metric.respondents);
  const total = (sizes: readonly number[]) => group.blocks.reduce((sum, block) => sum + (sizes[block] ?? 0), 0);
  const respondents = total(metric.respondents);
  // A group with enough ballots and not one answer was not asked; telling so about a small group would count it.
  if (respondents === 0 && total(measured.ballots) >= minimum && group.id !== "all") return "not-asked";
  if (respondents < minimum) return "under-minimum";
  return mask.shown.get(group.id) ? null : "protects-another";
}

const tooFewReaders = (cell: MeasuredCell | undefined, minimum: number) =>
  cell?.readers != null && cell.readers < minimum;

/** Pools from the group's layer, or from everybody where the layer is small or the group crosses layers. */
function pooledFor(metric: MeasuredMetric, group: CandidateGroup, layerOf: (group: CandidateGroup) => number | null) {
  const layer = layerOf(group);
  const own = layer === null ? undefined : metric.cells.get(`layer:${layer}`);
  return pooledEffect(metric, own !== undefined && own.n >= LEAST_FOR_OWN_VARIANCE ? own : metric.cells.get("all"));
}

/** What may be said of every measured metric in every group, before it is turned to the scale people read. */
export function allowCells(context: Context, layerOf: (group: CandidateGroup) => number | null): AllowedCells {
  const { measured, blockIds, waveId, secret } = context;
  const allowed: AllowedCells = new Map();
  const decide = (
    metric: MeasuredMetric,
    estimateOf: (group: CandidateGroup) => { estimate: number; noise: number } | HiddenReason,
  ) => {
    const cells = new Map<string, AllowedCell>();
    for (const group of measured.groups) {
      const cell = metric.cells.get(group.id);
      const reason = refusal(metric, group, context);
      const hidden = (why: HiddenReason) => cells.set(group.id, { status: "hidden", reason: why });
      if (reason !== null) hidden(reason);
      else if (cell === undefined) hidden("not-estimable");
      else if (cell.dominated) hidden("protects-another");
      else if (tooFewReaders(cell, context.minimum)) hidden("under-minimum");
      else {
        const found = estimateOf(group);
        if (typeof found === "string") hidden(found);
        else {
          const pooled = pooledFor(metric, group, layerOf);
          cells.set(group.id, allowedCell(metric, cell, found.estimate, pooled, found.noise));
        }
      }
    }
    allowed.set(metric.id, cells);
  };
  const rounded = (metric: MeasuredMetric, group: CandidateGroup) => {
    const atoms = group.blocks
      .filter((block) => (metric.respondents[block] ?? 0) > 0)
      .map((block) => blockIds[block] as string);
    const cell = metric.cells.get(group.id) as MeasuredCell;
    return { estimate: roundedEstimate(metric, cell, [waveId, metric.id, ...atoms.sort()], secret), noise: 1 };
  };
  for (const metric of measured.metrics) decide(metric, (group) => rounded(metric, group));
  // A sum of metrics is built from their rounded values: it cannot tell more than they do, and adds up.
  for (const { metric, parts } of measured.composites) {
    const used = parts.filter((part) => part.weight > 0);
    const sources = new Map(measured.metrics.map((source) => [source.id, source]));
    decide(metric, (group) => {
      const thin = used.some(({ id }) => tooFewReaders(sources.get(id)?.cells.get(group.id), context.minimum));
      // A part that rests on few readers is hidden. Rounded as a whole, the sum blurs it by far more than its weight.
      if (thin) return rounded(metric, group);
      let estimate = 0;
      for (const { id, weight } of used) {
        const cell = allowed.get(id)?.get(group.id);
        if (cell === undefined) return "not-estimable";
        if (cell.status === "hidden") return cell.reason;
        estimate += weight * cell.estimate;
      }
      return { estimate, noise: used.reduce((total, part) => total + part.weight ** 2, 0) };
    });
  }
  return allowed;
}
