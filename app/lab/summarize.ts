import { METRICS, type MetricId } from "./observation.ts";
import type { PartResult } from "./parts.ts";
import type { GridTally } from "./run-grid.ts";
import type { PowerTally } from "./run-power.ts";
import { addTallies, type Tally } from "./tally.ts";

/** One estimate over all replicates, in points of 100. */
export type Figures = {
  item: number;
  truth: number;
  bias: number;
  /** Monte-Carlo standard error of the bias. */
  biasError: number;
  rmse: number;
  /** Share of the intervals that hold the truth, 0-1; null where the metric has no interval. */
  coverage: number | null;
  width: number | null;
};

/** One metric in one layer; where it is one number a priority, the priorities are pooled and also listed. */
export type MetricRow = Omit<Figures, "item" | "truth"> & {
  metric: MetricId;
  layer: number;
  /** Mean number of respondents. */
  n: number;
  replicates: number;
  intervals: number;
  items: Figures[];
};

/** How often a change is reported, by form of the test. */
export type PowerRow = {
  form: "independent" | "paired";
  teams: number;
  n: number;
  carriedOver: number;
  change: number;
  replicates: number;
  rate: number;
};

/** Two waves of the whole organisation; shares of the replicates, 0-1. */
export type GridRow = {
  change: number;
  replicates: number;
  anyUnadjusted: number;
  anyAdjusted: number;
  fdr: number;
  fdrError: number;
  found: number;
  falseAlert: number;
  trueAlert: number;
};

export type Summary = { metrics: MetricRow[]; power: PowerRow[]; grid: GridRow[] };

function figures(
  item: number,
  tallies: readonly Tally[],
): Figures & { intervals: number; replicates: number; n: number } {
  const total = (of: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + of(tally), 0);
  const replicates = total((tally) => tally.replicates);
  const intervals = total((tally) => tally.intervals);
  const bias = total((tally) => tally.error) / replicates;
  const meanSquare = total((tally) => tally.errorSquared) / replicates;
  return {
    item,
    truth: total((tally) => tally.truth) / tallies.length,
    bias,
    biasError: Math.sqrt(Math.max(0, meanSquare - bias ** 2) / replicates),
    rmse: Math.sqrt(meanSquare),
    coverage: intervals > 0 ? total((tally) => tally.covered) / intervals : null,
    width: intervals > 0 ? total((tally) => tally.width) / intervals : null,
    intervals,
    replicates,
    n: total((tally) => tally.n) / replicates,
  };
}

function metricRow(metric: MetricId, layer: number, tallies: readonly Tally[]): MetricRow {
  const { item: _, truth: __, ...pooled } = figures(0, tallies);
  const items = tallies.map((tally): Figures => {
    const { intervals: _, replicates: __, n: ___, ...own } = figures(tally.item, [tally]);
    return own;
  });
  return { metric, layer, ...pooled, items };
}

function powerRows(tallies: readonly PowerTally[]): PowerRow[] {
  return tallies.flatMap(({ teams, carriedOver, change, replicates, n, independent, paired }) => {
    const row = { teams, n: n / replicates, carriedOver, change, replicates };
    return [
      { form: "independent" as const, ...row, rate: independent / replicates },
      { form: "paired" as const, ...row, rate: paired / replicates },
    ];
  });
}

function gridRow({ change, replicates, falseShare, falseShareSquared, ...counts }: GridTally): GridRow {
  const share = (count: number) => count / replicates;
  const fdr = share(falseShare);
  return {
    change,
    replicates,
    anyUnadjusted: share(counts.anyUnadjusted),
    anyAdjusted: share(counts.anyAdjusted),
    fdr,
    fdrError: Math.sqrt(Math.max(0, share(falseShareSquared) - fdr ** 2) / replicates),
    found: share(counts.found),
    falseAlert: share(counts.falseAlert),
    trueAlert: share(counts.trueAlert),
  };
}

/** The figures of a whole run. `results` in the order of the plan's parts, so that they do not depend on the threads. */
export function summarize(results: readonly PartResult[]): Summary {
  const tallies = addTallies(
    results.flatMap((result) => (result.study === "waves" ? result.tallies : [])),
    ["metric", "layer", "item", "truth"],
  );
  const layers = [...new Set(tallies.map(({ layer }) => layer))].sort((a, b) => a - b);
  const metrics = (Object.keys(METRICS) as MetricId[]).flatMap((metric) =>
    layers.flatMap((layer) => {
      const own = tallies.filter((tally) => tally.metric === metric && tally.layer === layer);
      return own.length > 0 ? [metricRow(metric, layer, own)] : [];
    }),
  );
  const power = results.flatMap((result) => (result.study === "power" ? [result.tally] : []));
  const grid = results.flatMap((result) => (result.study === "grid" ? [result.tally] : []));
  const bySize = (a: PowerRow, b: PowerRow) =>
    a.teams - b.teams || a.carriedOver - b.carriedOver || a.form.localeCompare(b.form) || a.change - b.change;
  return {
    metrics,
    power: powerRows(addTallies(power, ["teams", "carriedOver", "change"])).sort(bySize),
    grid: addTallies(grid, ["change"]).map(gridRow),
  };
}
