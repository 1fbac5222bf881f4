import type { MeasuredCell, MeasuredMetric } from "#app/measures/measured-metric.ts";
import { scoreInterval } from "#app/measures/score-interval.ts";
import { ROUNDING_VARIANCE, randomRounding } from "./random-rounding.ts";
import type { HiddenReason } from "./release-content.ts";

/** Fewer people than this get a band instead of a number. */
export const LEAST_FOR_NUMBER = 10;
/** Fewer than this take the design effect of their layer: their own would give the exact value away. */
export const LEAST_FOR_OWN_VARIANCE = 50;
const STEP = 5;

/** What may be said about a metric in a group: rounded by people, with the interval that goes with the rounded value. */
export type Allowed = {
  status: "number" | "band" | "unanimous";
  /** On the scale of the measure, after rounding; not yet clipped. */
  estimate: number;
  /** Of the rounded estimate: sampling and rounding together, and the rounding's own part. */
  variance: number;
  rounding: number;
  df: number;
  low: number;
  high: number;
  /** Floored to 5. */
  n: number;
};
export type AllowedCell = Allowed | { status: "hidden"; reason: HiddenReason };

/** Respondents as anybody may see them: 5, 10, 15 ... */
export const flooredCount = (n: number) => Math.floor(n / STEP) * STEP;

/** What a small cell borrows from a large one: how many times the variance of a simple random sample, and on which df. */
export type Pooled = { effect: number; df: number };

/** Pools from the layer of a cell, or from everybody; the sampling variance itself where nothing can be told. */
export function pooledEffect(metric: MeasuredMetric, cell: MeasuredCell | undefined): Pooled {
  if (cell === undefined || cell.variance === null || cell.variance === 0) return { effect: 1, df: 1 };
  const range = 1 + metric.floor;
  const share = (cell.estimate + metric.floor) / range;
  if (share <= 0 || share >= 1) return { effect: 1, df: cell.df };
  const effect = (cell.variance / range ** 2) * (cell.n / (share * (1 - share)));
  // One decimal: more would be a fingerprint of the answers it was pooled from.
  return { effect: Math.max(Math.ceil(10 * effect) / 10, 1 / (2 * metric.keff)), df: cell.df };
}

/** The estimate after rounding the sum of the group's person scores to threes. */
export function roundedEstimate(
  metric: MeasuredMetric,
  cell: MeasuredCell,
  question: string[],
  secret: Uint8Array,
): number {
  const range = 1 + metric.floor;
  const total = (cell.n * (cell.estimate + metric.floor)) / range;
  const rounded = Math.min(cell.n, Math.max(0, randomRounding(total, question, secret)));
  return (rounded / cell.n) * range - metric.floor;
}

/**
 * Interval and status of a rounded estimate. Nothing here but the rounded estimate, sizes floored to 5 and pooled values
 * enters below 50 people, so the interval says no more than the estimate.
 * @param noise sum of squared weights of the rounded parts: 1 for a single metric
 */
export function allowedCell(
  metric: MeasuredMetric,
  cell: MeasuredCell,
  estimate: number,
  pooled: Pooled,
  noise: number,
): Allowed {
  const { floor, keff } = metric;
  const range = 1 + floor;
  const n = flooredCount(cell.n);
  const at = Math.min(1, Math.max(0, (estimate + floor) / range));
  // On the edge the plug-in variance is 0; two people more on either side stand in (Agresti & Coull 1998).
  const share = at === 0 || at === 1 ? (at * n + 2) / (n + 4) : at;
  const sampling = (pooled.effect * share * (1 - share) * range ** 2) / n;
  const own = cell.n >= LEAST_FOR_OWN_VARIANCE && cell.variance !== null && cell.variance > 0;
  const rounding = (noise * ROUNDING_VARIANCE * range ** 2) / n ** 2;
  const variance = (own ? (cell.variance as number) : sampling) + rounding;
  const df = Math.max(1, Math.min(own ? cell.df : pooled.df, n - 1));
  const interval = scoreInterval({ estimate, variance, df, n, keff, floor });
  const status = cell.n < LEAST_FOR_NUMBER ? "band" : cell.unanimous ? "unanimous" : "number";
  return { status, estimate, variance, rounding, df, low: interval.lo ?? 0, high: interval.hi ?? 1, n };
}
