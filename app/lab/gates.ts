import { decimals } from "./format.ts";
import { METRICS, type MetricId } from "./observation.ts";
import type { Scenario } from "./scenario.ts";
import type { MetricRow, Summary } from "./summarize.ts";

/** One figure held against its limits. */
type Check = { at: string; value: number; low: number; high: number };

export type Gate = {
  id: "coverage" | "drift_bias" | "false_alarms" | "false_discoveries";
  name: string;
  /** The limit in words. */
  limit: string;
  checks: number;
  /** The check nearest to its limit, or furthest beyond it. */
  closest: string;
  /** What is outside its limit; empty = passed. */
  failures: string[];
};

/** Below this many replicates every limit is widened by two Monte-Carlo errors. */
export const FULL_REPLICATES = 1000;
export const DRIFT_BIAS = { points: 1, leastN: 30 };
export const FALSE_ALARMS = 0.06;
const FALSE_DISCOVERIES = 0.1;

export const isDrift = (metric: MetricId) => metric === "drift" || metric === "layer_drift";

/** How many Monte-Carlo errors a limit is widened by. */
const errorsAllowed = (replicates: number) => (replicates < FULL_REPLICATES ? 2 : 0);
const shareError = (share: number, count: number) => Math.sqrt((share * (1 - share)) / count);

/** Small gaps may cover less: people answer in fives, which moves a gap of a few points by a tenth of a point. */
export function coverageLimits(
  { metric, intervals }: Pick<MetricRow, "metric" | "intervals">,
  replicates: number,
): { low: number; high: number } {
  const [low, high] = [metric === "say_do_small" ? 0.88 : 0.93, 0.99];
  const errors = errorsAllowed(replicates);
  return {
    low: low - errors * shareError(low, intervals),
    high: Math.min(1, high + errors * shareError(high, intervals)),
  };
}

/** Largest bias of drift in points, either way; null where there is no limit. */
export function biasLimit(row: Pick<MetricRow, "metric" | "n">, biasError: number, replicates: number): number | null {
  if (!isDrift(row.metric) || row.n < DRIFT_BIAS.leastN) return null;
  return DRIFT_BIAS.points + errorsAllowed(replicates) * biasError;
}

function gate(rule: Pick<Gate, "id" | "name" | "limit">, checks: readonly Check[], digits: number): Gate {
  const room = ({ value, low, high }: Check) => Math.min(value - low, high - value);
  const said = ({ at, value }: Check) => `${at} ${decimals(value, digits)}`;
  const [closest] = [...checks].sort((a, b) => room(a) - room(b));
  const failures = checks.filter((check) => !(room(check) >= 0)).map(said);
  if (checks.length === 0) failures.push("nothing could be checked");
  return { ...rule, checks: checks.length, closest: closest ? said(closest) : "", failures };
}

/** The product's target: measurement design 6.2, held exactly from 1,000 replicates on. */
export function judge({ metrics, power, grid }: Summary, { layers }: Scenario, replicates: number): Gate[] {
  const errors = errorsAllowed(replicates);
  const where = (metric: MetricId, layer: number) => `${METRICS[metric]}, ${layers[layer]?.label}:`;
  const coverage = metrics.flatMap((row): Check[] =>
    row.coverage === null
      ? []
      : [{ at: where(row.metric, row.layer), value: row.coverage, ...coverageLimits(row, replicates) }],
  );
  const bias = metrics.flatMap((row) =>
    row.items.flatMap(({ item, bias: value, biasError }): Check[] => {
      const limit = biasLimit(row, biasError, replicates);
      const priority = row.metric === "drift" ? `priority ${item + 1}, ` : "";
      const at = `${METRICS[row.metric]}, ${priority}${layers[row.layer]?.label}:`;
      return limit === null ? [] : [{ at, value, low: -limit, high: limit }];
    }),
  );
  const alarmLimit = (count: number) => ({
    low: -Infinity,
    high: FALSE_ALARMS + errors * shareError(FALSE_ALARMS, count),
  });
  const alarms = [
    ...power
      .filter(({ change }) => change === 0)
      .map(({ form, teams, carriedOver, rate, replicates: count }): Check => {
        const at = `${form} test, ${teams} teams, ${Math.round(100 * carriedOver)} % the same people:`;
        return { at, value: rate, ...alarmLimit(count) };
      }),
    ...grid
      .filter(({ change }) => change === 0)
      .map(({ falseAlert, replicates: count }): Check => {
        return { at: "waves with an alert on a layer total:", value: falseAlert, ...alarmLimit(count) };
      }),
  ];
  const discoveries = grid.map(({ change, fdr, fdrError }): Check => {
    const at = change === 0 ? "nothing changed:" : `front line changed by ${change} points:`;
    return { at, value: fdr, low: -Infinity, high: FALSE_DISCOVERIES + errors * fdrError };
  });
  const widened = errors > 0 ? ", widened by two Monte-Carlo errors" : "";
  return [
    gate(
      {
        id: "coverage",
        name: "Coverage of the 95 % intervals",
        limit: `.93 to .99 from 5 answers (small say-do gaps from .88)${widened}`,
      },
      coverage,
      3,
    ),
    gate({ id: "drift_bias", name: "Bias of drift", limit: `1 point or less from 30 answers${widened}` }, bias, 2),
    gate({ id: "false_alarms", name: "False alarms", limit: `.06 or less${widened}` }, alarms, 3),
    gate(
      { id: "false_discoveries", name: "False discoveries in a grid", limit: `.10 or less on average${widened}` },
      discoveries,
      3,
    ),
  ];
}
