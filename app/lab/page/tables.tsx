import type { ReactNode } from "react";
import { DataTable } from "#app/components/data-table.tsx";
import { decimals, percent, whole } from "../format.ts";
import type { LabReport } from "../report.ts";

type Heading = { label: string; number?: boolean };

/** The product's table, of rows that are cells already. */
function Table({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Heading[];
  rows: readonly ReactNode[][];
}) {
  const placed = columns.map((heading, c) => ({ ...heading, key: heading.label, cell: (r: number) => rows[r]?.[c] }));
  return <DataTable caption={caption} columns={placed} rows={[...rows.keys()]} rowKey={String} />;
}

const text = (label: string): Heading => ({ label });
const number = (label: string): Heading => ({ label, number: true });

export function GatesTable({ report }: { report: LabReport }) {
  const rows = report.gates.map(({ name, limit, checks, closest, failures }) => [
    name,
    limit,
    failures.length === 0 ? "within" : <strong key="outside">outside</strong>,
    failures.length === 0 ? closest : failures.join("; "),
    checks,
  ]);
  const columns = [
    text("Limit on"),
    text("Limit"),
    text("Verdict"),
    text("Closest to it, or outside"),
    number("Checks"),
  ];
  return <Table caption="The limits, and how near the figures come to them" columns={columns} rows={rows} />;
}

export function PowerTable({ report }: { report: LabReport }) {
  const changes = [...new Set(report.power.map(({ change }) => change))].sort((a, b) => a - b);
  const tests = new Map(report.power.map((row) => [`${row.teams}/${row.carriedOver}/${row.form}`, row]));
  const rows = [...tests.values()].map(({ teams, n, carriedOver, form }) => [
    `${whole(n)} in ${teams} teams`,
    form === "paired" ? "by team" : "independent",
    `${percent(carriedOver)} %`,
    ...changes.map((change) => {
      const same = (row: (typeof report.power)[number]) =>
        row.form === form && row.teams === teams && row.carriedOver === carriedOver && row.change === change;
      return decimals(report.power.find(same)?.rate ?? null, 3);
    }),
  ]);
  const columns = [
    text("Answers per wave"),
    text("Test"),
    number("Same people"),
    ...changes.map((change) => number(change === 0 ? "No change" : `${change} points`)),
  ];
  return <Table caption="Share of the replicates that report a change, p ≤ .05" columns={columns} rows={rows} />;
}

export function GridTable({ report }: { report: LabReport }) {
  const { grid } = report;
  const row = (label: string, value: (each: (typeof grid)[number]) => number | null) => [
    label,
    ...grid.map((each) => decimals(value(each), 3)),
  ];
  const rows = [
    row("Waves with a false alarm somewhere, not adjusted, p ≤ .05", (each) => each.anyUnadjusted),
    row("Waves with a false alarm somewhere, adjusted, p ≤ .10", (each) => each.anyAdjusted),
    row("False ones among the changes found, on average", (each) => each.fdr),
    row("Truly changed cells that are found", (each) => (each.change === 0 ? null : each.found)),
    row("Waves with a false alert on a layer total", (each) => each.falseAlert),
    row("Waves with an alert on the layer that changed", (each) => (each.change === 0 ? null : each.trueAlert)),
  ];
  const columns = [
    text("Two waves, layer × priority"),
    ...grid.map(({ change }) => number(change === 0 ? "No change" : `${change} points in the lowest layer`)),
  ];
  return <Table caption="Benjamini–Hochberg within one view; shares of the replicates" columns={columns} rows={rows} />;
}

export function PlantedTable({ report }: { report: LabReport }) {
  const { scenario, planted } = report;
  const priorities = scenario.declared.priorities.map((_, p) => p);
  const row = (label: string, value: (each: (typeof planted)[number]) => number | null) => [
    label,
    ...planted.map((each) => decimals(value(each), 1)),
  ];
  const rows = [
    row("Layer drift", (each) => each.layerDrift),
    ...priorities.map((p) => row(`Drift, priority ${p + 1}`, (each) => each.drift[p] ?? null)),
    ...priorities.map((p) => row(`Not seen, priority ${p + 1}`, (each) => each.notSeen[p] ?? null)),
    row("Attenuation into the layer, %", (each) => each.attenuation),
    ...priorities.map((p) => row(`Say-do gap, priority ${p + 1}`, (each) => each.gap[p] ?? null)),
    row("Legacy load", (each) => each.legacyLoad),
    row("Line of sight", (each) => each.lineOfSight),
  ];
  const columns = [text("Planted, points of 100"), ...scenario.layers.map(({ label }) => number(label))];
  return <Table caption="What a perfect measurement would show" columns={columns} rows={rows} />;
}
