import { biasLimit, coverageLimits, DRIFT_BIAS, isDrift } from "../gates.ts";
import { METRICS, type MetricId } from "../observation.ts";
import type { LabReport } from "../report.ts";
import type { MetricRow } from "../summarize.ts";
import { NPanel } from "./n-panel.tsx";

type Rows = { metric: MetricId; rows: MetricRow[] };

function byMetric({ metrics }: LabReport): Rows[] {
  return (Object.keys(METRICS) as MetricId[])
    .map((metric) => ({ metric, rows: metrics.filter((row) => row.metric === metric) }))
    .filter(({ rows }) => rows.length > 0);
}

const labelOf = ({ scenario }: LabReport, { layer }: MetricRow) => scenario.layers[layer]?.label ?? "";

export function CoverageFigure({ report }: { report: LabReport }) {
  const panels = byMetric(report).map(({ metric, rows }) => ({
    metric,
    points: rows.flatMap((row) => {
      if (row.coverage === null) return [];
      const { low, high } = coverageLimits(row, report.replicates);
      const outside = row.coverage < low || row.coverage > high;
      return [{ label: labelOf(report, row), n: row.n, value: row.coverage, outside }];
    }),
    band: [
      Math.min(...rows.map((row) => coverageLimits(row, report.replicates).low)),
      Math.max(...rows.map((row) => coverageLimits(row, report.replicates).high)),
    ] as const,
  }));
  return (
    <div className="lab-panels">
      {panels
        .filter(({ points }) => points.length > 0)
        .map(({ metric, points, band }) => (
          <NPanel
            key={metric}
            title={METRICS[metric]}
            points={points}
            domain={[0.85, 1]}
            ticks={[0.85, 0.9, 0.95, 1]}
            digits={3}
            band={band}
            reference={0.95}
          />
        ))}
    </div>
  );
}

export function BiasFigure({ report }: { report: LabReport }) {
  return (
    <div className="lab-panels">
      {byMetric(report).map(({ metric, rows }) => {
        const points = rows.map((row) => {
          const outside = Math.abs(row.bias) > (biasLimit(row, row.biasError, report.replicates) ?? Infinity);
          return { label: labelOf(report, row), n: row.n, value: row.bias, error: row.biasError, outside };
        });
        const most = Math.max(2, ...points.map(({ value, error }) => Math.ceil(Math.abs(value) + 2 * error)));
        const band = isDrift(metric) ? ([-DRIFT_BIAS.points, DRIFT_BIAS.points] as const) : undefined;
        return (
          <NPanel
            key={metric}
            title={METRICS[metric]}
            points={points}
            domain={[-most, most]}
            ticks={[-most, 0, most]}
            digits={2}
            reference={0}
            {...(band ? { band } : {})}
          />
        );
      })}
    </div>
  );
}

export function WidthFigure({ report }: { report: LabReport }) {
  return (
    <div className="lab-panels">
      {byMetric(report).map(({ metric, rows }) => {
        const points = rows.flatMap((row) =>
          row.width === null ? [] : [{ label: labelOf(report, row), n: row.n, value: row.width }],
        );
        if (points.length === 0) return null;
        const most = 10 * Math.ceil(Math.max(...points.map(({ value }) => value)) / 10);
        return (
          <NPanel
            key={metric}
            title={METRICS[metric]}
            points={points}
            domain={[0, most]}
            ticks={[0, most / 2, most]}
            digits={1}
          />
        );
      })}
    </div>
  );
}
