import { decimals, percent, whole } from "#app/lab/format.ts";
import { METRICS, type MetricId } from "#app/lab/observation.ts";
import type { LabReport } from "#app/lab/report.ts";

/** The report as lines for a terminal. */
export function printReport(report: LabReport): string[] {
  const { scenario, seed, replicates, quick, version } = report;
  return [
    `${scenario.name}: ${whole(replicates)} replicates, seed ${seed}, plumbline ${version}${quick ? ", quick" : ""}`,
    "",
    ...metricLines(report),
    "",
    ...powerLines(report),
    "",
    ...gridLines(report),
    "",
    ...report.gates.map(({ name, limit, checks, closest, failures }) =>
      failures.length === 0
        ? `ok      ${name} (${limit}): ${checks} checked, closest ${closest}`
        : `FAILED  ${name} (${limit}): ${failures.join("; ")}`,
    ),
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("   "),
  );
}

function metricLines({ metrics, scenario }: LabReport): string[] {
  const rows = (Object.keys(METRICS) as MetricId[]).map((id) => [
    METRICS[id],
    ...scenario.layers.map((_, layer) => {
      const row = metrics.find((each) => each.metric === id && each.layer === layer);
      if (row === undefined) return "–";
      const [bias, rmse] = [decimals(row.bias, 2), decimals(row.rmse, 1)];
      return [bias, rmse, decimals(row.coverage, 3), decimals(row.width, 1)].join(" / ");
    }),
  ]);
  const sizes = scenario.layers.map(({ label }, layer) => {
    const n = metrics.find((row) => row.layer === layer)?.n ?? 0;
    return `${label}, n = ${whole(n)}`;
  });
  return table([["bias / RMSE / coverage / width", ...sizes], ...rows]);
}

function powerLines({ power }: LabReport): string[] {
  const changes = [...new Set(power.map(({ change }) => change))].sort((a, b) => a - b);
  const tests = new Map(power.map((row) => [`${row.teams}/${row.carriedOver}/${row.form}`, row]));
  const rows = [...tests.values()].map(({ form, teams, n, carriedOver }) => [
    `${form}, ${percent(carriedOver)} % the same people, n = ${whole(n)} in ${teams} teams`,
    ...changes.map((change) => {
      const same = (row: (typeof power)[number]) =>
        row.form === form && row.teams === teams && row.carriedOver === carriedOver && row.change === change;
      return decimals(power.find(same)?.rate ?? null, 3);
    }),
  ]);
  return table([["change reported at p <= .05", ...changes.map((change) => `${change} points`)], ...rows]);
}

function gridLines({ grid }: LabReport): string[] {
  return table([
    ["layers × priorities, two waves", ...grid.map(({ change }) => (change === 0 ? "no change" : `+${change} points`))],
    ["waves with a false alarm, unadjusted", ...grid.map((row) => decimals(row.anyUnadjusted, 3))],
    ["waves with a false alarm, adjusted", ...grid.map((row) => decimals(row.anyAdjusted, 3))],
    ["false discovery rate", ...grid.map((row) => decimals(row.fdr, 3))],
    ["changed cells found", ...grid.map((row) => decimals(row.change === 0 ? null : row.found, 3))],
    ["waves with a false alert on a total", ...grid.map((row) => decimals(row.falseAlert, 3))],
    ["waves with the right alert", ...grid.map((row) => decimals(row.change === 0 ? null : row.trueAlert, 3))],
  ]);
}
