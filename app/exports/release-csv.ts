import { stringify } from "csv-stringify/sync";
import type { Release } from "#app/privacy/release-content.ts";
import { releasedRows } from "./released-rows.ts";
import { textCell } from "./text-cell.ts";

const columns = ["group", "metric", "n", "value", "low", "high", "status"];

/**
 * The release as CSV (RFC 4180, UTF-8). Numbers stay numbers, also negative ones; every text passes `textCell`, and a text
 * that holds another list separator is quoted, so that a sheet that splits at `;` or tab cannot cut a formula free.
 */
export function releaseCsv(release: Release): string {
  const rows = releasedRows(release).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, cell]) => [key, typeof cell === "string" ? textCell(cell) : cell]),
    ),
  );
  return stringify(rows, { header: true, columns, quoted_match: /[;\t]/, record_delimiter: "windows" });
}
