import { shownValue } from "#app/charts/find-group.ts";
import { heatRows, splitWords } from "#app/charts/heat-rows.ts";
import { plain } from "#app/charts/numbers.ts";
import type { Release } from "#app/privacy/release-content.ts";
import { type Finding, ofPriorities } from "./finding.ts";

const method = "drift" as const;

/** Kept: every number of the row lies on the blue side of the middle bin. */
const keptBelow = 45;

export function claimMeaning(release: Release, by: "layer" | "department" = "layer"): Finding {
  const cells = heatRows(release, by).rows.map((row) => ({
    row,
    shown: row.cells.flatMap((cell) => {
      const value = shownValue(cell.value);
      return value === null ? [] : [{ cell, value }];
    }),
  }));
  const measured = cells.filter(({ shown }) => shown.length > 0);
  const worst = measured
    .flatMap(({ row, shown }) => shown.map((s) => ({ row, ...s })))
    .sort((a, b) => b.value - a.value)[0];
  if (!worst) {
    return {
      method,
      title: `Every ${by} is too small to show a number.`,
      soWhat: "Cells keep their place and give their reason.",
      ask: "Who should be asked in the next wave, so that groups are large enough?",
    };
  }
  const kept = measured.filter(({ shown }) => shown.every(({ value }) => value < keptBelow)).length;
  const { row, cell, value } = worst;
  return {
    method,
    title: `${ofPriorities(kept, measured.length)} ${kept === 1 ? "keeps its" : "keep their"} meaning in every ${by}. ${row.name} drifts most: ${plain(value)} of 100 in ${cell.column.label}.`,
    soWhat: cell.split
      ? `For ${row.name}, of 100 people in ${cell.column.label}, ${splitWords(cell.split)}.`
      : `For ${row.name}, ${plain(value)} of 100 people in ${cell.column.label} do not see it or read it differently.`,
    ask: `Which reading of ${row.name} do you want on Monday, and what would people do differently?`,
  };
}
