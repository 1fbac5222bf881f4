import { group } from "d3-array";
import { changeTest } from "#app/measures/change-test.ts";
import { changeVerdicts } from "#app/measures/change-verdict.ts";
import type { MeasuredCell } from "#app/measures/measured-metric.ts";
import { LEAST_PAIRS, pairedChange } from "#app/measures/paired-change.ts";
import { satterthwaite } from "#app/measures/satterthwaite.ts";
import { type Allowed, LEAST_FOR_OWN_VARIANCE } from "./allowed-cell.ts";
import type { ComparableMetric } from "./comparable-metrics.ts";
import type { DecidedWave } from "./decide-wave.ts";
import type { PublishedChange, PublishedNumber } from "./release-content.ts";

/** Smallest change of interest: five points. */
const INTEREST = 0.05;

export type Compared = { wave: DecidedWave; unitOf: readonly number[]; series: Readonly<Record<string, string>> };
type Side = { shown: PublishedNumber; allowed: Allowed; cell: MeasuredCell; respondents: readonly number[] };
type Tested = { groupId: string; metric: ComparableMetric; value: number; test: ReturnType<typeof changeTest> };

function sideOf({ wave }: Compared, groupId: string, { id, source }: ComparableMetric): Side | null {
  const shown = wave.numbers.get(groupId)?.[id];
  const allowed = wave.cells.get(source)?.get(groupId);
  const metric = wave.metrics.get(source);
  const cell = metric?.cells.get(groupId);
  if (shown?.status !== "number" || cell === undefined || allowed === undefined || allowed.status === "hidden")
    return null;
  return { shown, allowed, cell, respondents: metric?.respondents ?? [] };
}

/** What each unit adds to the linearised total of a wave. */
function unitTotals({ cell, respondents }: Side, unitOf: readonly number[]): Map<number, number> {
  const totals = new Map<number, number>();
  cell.influence.blocks.forEach((block, i) => {
    // A unit is in a wave when somebody of it answered: only then it can pair.
    if (!respondents[block]) return;
    const unit = unitOf[block] as number;
    totals.set(unit, (totals.get(unit) ?? 0) + (cell.influence.values[i] as number));
  });
  return totals;
}

/**
 * Standard error and df of a change. Paired by unit where both waves have enough people for their own variance to say nothing
 * about anybody; else independent, from what either wave has already told.
 */
function spread(before: Side, after: Side, compared: { before: Compared; after: Compared }) {
  const rounding = before.allowed.rounding + after.allowed.rounding;
  if (Math.min(before.cell.n, after.cell.n) >= LEAST_FOR_OWN_VARIANCE) {
    const wave = (side: Side, { unitOf }: Compared) => ({
      estimate: side.allowed.estimate,
      variance: side.cell.variance ?? 0,
      df: side.cell.df,
      totals: unitTotals(side, unitOf),
    });
    const paired = pairedChange({ before: wave(before, compared.before), after: wave(after, compared.after) });
    if (paired.pairs >= LEAST_PAIRS && paired.se !== null)
      return { se: Math.sqrt(paired.se ** 2 + rounding), df: paired.df };
  }
  const variances = [before.allowed, after.allowed];
  return { se: Math.sqrt(before.allowed.variance + after.allowed.variance), df: satterthwaite(variances) };
}

/** One view is one family: the metrics of one kind in all groups of one kind. */
const familyOf = (kind: string, id: string) => `${kind} ${id.replace(/[pl]\d+$|other$/, "")}`;

/**
 * Changes between two waves by group and metric, in whole points: the difference of the numbers either wave shows, tested as
 * such, so that nothing enters that is not on screen but its standard error. A wave that asked otherwise is a break.
 * @see measurement design 2.7; Benjamini & Hochberg (1995), JRSS-B 57, 289
 */
export function releaseChanges(
  metrics: readonly ComparableMetric[],
  before: Compared,
  after: Compared,
): Map<string, Record<string, PublishedChange>> {
  const changes = new Map<string, Record<string, PublishedChange>>();
  const add = (groupId: string, id: string, change: PublishedChange) => {
    changes.set(groupId, { ...changes.get(groupId), [id]: change });
  };
  const tested: Tested[] = [];
  for (const { id: groupId, kind } of after.wave.groups) {
    if (kind === "block") continue;
    for (const metric of metrics) {
      const [then, now] = [sideOf(before, groupId, metric), sideOf(after, groupId, metric)];
      if (then === null || now === null) continue;
      const signature = after.series[metric.source];
      if (signature === undefined || before.series[metric.source] !== signature) {
        add(groupId, metric.id, { status: "break" });
        continue;
      }
      if (then.shown.status !== "number" || now.shown.status !== "number") continue;
      const value = now.shown.value - then.shown.value;
      const { se, df } = spread(then, now, { before, after });
      const test = changeTest({ caller: "releaseChanges", diff: value / 100, se, df, sesoi: INTEREST });
      tested.push({ groupId, metric, value, test });
    }
  }
  const kinds = new Map(after.wave.groups.map(({ id, kind }) => [id, kind]));
  for (const family of group(tested, (one) => familyOf(kinds.get(one.groupId) ?? "", one.metric.id)).values()) {
    const verdicts = changeVerdicts(family.map(({ test }) => test));
    family.forEach(({ groupId, metric, value, test }, i) => {
      const { verdict = "not enough evidence", alert = false } = verdicts[i] ?? {};
      const [low, high] = test.ci ?? [-1, 1];
      add(groupId, metric.id, {
        status: "change",
        value,
        low: Math.max(-100, Math.floor(100 * low)) + 0,
        high: Math.min(100, Math.ceil(100 * high)) + 0,
        verdict,
        detectable: test.mde80 === null ? null : Math.min(100, Math.ceil(100 * test.mde80)),
        // Only layer totals: the primary endpoint. Finer views are for looking.
        alert: alert && kinds.get(groupId) === "layer" && metric.id === "drift",
      });
    });
  }
  return changes;
}
