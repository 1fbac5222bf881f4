import { decimals, whole } from "../format.ts";
import { METRICS, type MetricId } from "../observation.ts";
import type { LabReport } from "../report.ts";

const FIGURES = ["Mean n", "Bias ± its error", "RMSE", "Coverage", "Width"];
const CAPTION = "Points of 100 (attenuation: percent); the error is one Monte-Carlo standard error; priorities pooled";

/** Every figure, one group of rows for each metric. */
export function MetricTable({ report }: { report: LabReport }) {
  const groups = (Object.keys(METRICS) as MetricId[])
    .map((metric) => ({ metric, rows: report.metrics.filter((row) => row.metric === metric) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={CAPTION} tabIndex={0}>
      <table className="table">
        <caption>{CAPTION}</caption>
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col">Layer</th>
            {FIGURES.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ metric, rows }) => (
          <tbody key={metric}>
            {rows.map((row, i) => (
              <tr key={row.layer}>
                {i === 0 ? (
                  <th scope="rowgroup" rowSpan={rows.length}>
                    {METRICS[metric]}
                  </th>
                ) : null}
                <td>{report.scenario.layers[row.layer]?.label}</td>
                <td className="number">{whole(row.n)}</td>
                <td className="number">{`${decimals(row.bias, 2)} ± ${decimals(row.biasError, 2)}`}</td>
                <td className="number">{decimals(row.rmse, 1)}</td>
                <td className="number">{decimals(row.coverage, 3)}</td>
                <td className="number">{decimals(row.width, 1)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
