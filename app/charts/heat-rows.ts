import { explain } from "#app/privacy/explain.ts";
import { publishedFact } from "#app/privacy/published-fact.ts";
import type { PublishedNumber, Release } from "#app/privacy/release-content.ts";
import { type CellState, cellState } from "./cell-state.ts";
import { findGroup, findMetric, type HeatColumn, heatColumns, shownValue } from "./find-group.ts";
import { plain } from "./numbers.ts";

export type Split = { notSeen: number; misread: number; carried: number };
export type HeatCellData = {
  column: HeatColumn;
  value: PublishedNumber | undefined;
  state: CellState;
  split: Split | null;
  /** The number in one sentence, to read aloud; null where the strip says it already. */
  said: string | null;
};
export type HeatRow = {
  key: string;
  name: string;
  intended: string;
  /** Alignment of the leaders where it is below 60: they read this priority differently themselves. */
  leadersDiffer: number | null;
  cells: HeatCellData[];
};

export type CellOf = (release: Release, column: HeatColumn, key: string) => HeatCellData;

/** Everything the drift heat map shows, one row per priority in the declared order. */
export function heatRows(
  release: Release,
  by: "layer" | "department",
  cellOf: CellOf = driftCell,
): { columns: HeatColumn[]; rows: HeatRow[] } {
  const columns = heatColumns(release, by);
  const order = release.declaredOrder.length ? release.declaredOrder : release.strategy.priorities.map((p) => p.key);
  const rows = order.flatMap((key) => {
    const priority = release.strategy.priorities.find((p) => p.key === key);
    if (!priority) return [];
    const alignment = release.leadership?.priorities.find((p) => p.key === key)?.alignment;
    return {
      key,
      name: priority.name,
      intended: priority.readings.find((r) => r.kind === "intended")?.text ?? priority.statement,
      leadersDiffer: alignment !== undefined && alignment < 60 ? alignment : null,
      cells: columns.map((column) => cellOf(release, column, key)),
    };
  });
  return { columns, rows };
}

function driftCell(release: Release, column: HeatColumn, key: string): HeatCellData {
  const value = findMetric(release, column.id, `drift.${key}`);
  const [notSeen, misread, carried] = ["not_seen", "misread", "carried"].map((metric) =>
    shownValue(findMetric(release, column.id, `${metric}.${key}`)),
  );
  const split =
    value?.status === "number" && notSeen != null && misread != null && carried != null
      ? { notSeen, misread, carried }
      : null;
  const group = findGroup(release, column.id);
  const said = group && value?.status === "number" ? explain(publishedFact(release, group, `drift.${key}`)) : null;
  return { column, value, split, said, state: cellState(value, release.thresholds.scores) };
}

/** `31 do not see it, 43 read it differently, 26 carry it`: of 100 people. */
export function splitWords({ notSeen, misread, carried }: Split): string {
  return `${plain(notSeen)} do not see it, ${plain(misread)} read it differently, ${plain(carried)} carry it`;
}

export function cellWords(row: HeatRow, cell: HeatCellData): string {
  const head = `${row.name}, ${cell.column.label}: `;
  if (cell.value?.status !== "number") return head + cell.state.words;
  const parts = cell.split ? ` Of 100 people, ${splitWords(cell.split)}.` : "";
  return `${head}drift ${cell.state.words}${parts}`;
}

/** The cell the strip opens with: the highest drift shown. */
export function highestCell(rows: readonly HeatRow[]): { row: number; column: number } {
  let best = { row: 0, column: 0, value: -1 };
  rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      const value = shownValue(cell.value);
      if (value !== null && value > best.value) best = { row: r, column: c, value };
    });
  });
  return { row: best.row, column: best.column };
}
