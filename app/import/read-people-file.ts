import { assignLayers } from "./assign-layers.ts";
import { sameKey } from "./clean-cell.ts";
import { mapColumns } from "./columns.ts";
import { decodeText } from "./decode-text.ts";
import { otherFileKind } from "./file-kind.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { findManagers } from "./find-managers.ts";
import { findTreeFaults } from "./find-tree-faults.ts";
import { type PersonRow, readPerson } from "./read-person.ts";
import { readTable } from "./read-table.ts";
import { type Refused, type RowIssue, refuse } from "./row-issue.ts";

export interface ImportedPerson {
  employeeId: string;
  name: string;
  email: string | null;
  /** Spelled as that person's own row spells it; null for the head. */
  managerEmployeeId: string | null;
  department: string;
  layer: number;
  language: string | null;
}

export interface PeopleFile {
  ok: true;
  people: ImportedPerson[];
  ignoredColumns: string[];
  warnings: string[];
}

/** Reads a people file whole, or refuses it whole: nothing is skipped or mended in silence. */
export function readPeopleFile(bytes: Uint8Array): PeopleFile | Refused {
  if (bytes.length === 0) return refuse("The file is empty.");
  const kind = otherFileKind(bytes);
  if (kind) return refuse(`This is ${kind}, not a CSV file. Export the people as CSV and send that.`);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.text);
  if (!table.ok) return table;
  const columns = mapColumns(table.header);
  if (columns.problems.length > 0) {
    return refuse(
      `The columns cannot be read: ${columns.problems.join("; ")}.`,
      columns.problems.map((reason) => ({ row: 1, reason })),
    );
  }
  const issues: RowIssue[] = [];
  const rows = table.rows.map(({ row, cells }) => {
    const { person, reasons } = readPerson(row, cells, columns, table.header.length);
    if (reasons.length > 0) issues.push({ row, reason: reasons.join("; ") });
    return person;
  });
  issues.push(...findDuplicates(rows));
  const { managers, issues: lost } = findManagers(rows);
  issues.push(...lost, ...findTreeFaults(rows, managers));
  if (issues.length > 0) return refuseRows(issues);
  const { layers, issues: deep } = assignLayers(rows, managers);
  if (deep.length > 0) return refuseRows(deep);
  return {
    ok: true,
    people: toPeople(rows, managers, layers),
    ignoredColumns: columns.ignored,
    warnings: decoded.warning ? [decoded.warning] : [],
  };
}

function toPeople(rows: readonly PersonRow[], managers: readonly (number | null)[], layers: readonly number[]) {
  // "Sales" and "sales " are one department: the first spelling stands.
  const departments = new Map<string, string>();
  return rows.map(({ employeeId, name, email, department, language }, index): ImportedPerson => {
    const key = sameKey(department);
    if (!departments.has(key)) departments.set(key, department);
    return {
      employeeId,
      name,
      email,
      managerEmployeeId: rows[managers[index] ?? -1]?.employeeId ?? null,
      department: departments.get(key) ?? department,
      layer: layers[index] ?? 0,
      language,
    };
  });
}

function refuseRows(issues: RowIssue[]): Refused {
  const rows = [...issues].sort((a, b) => a.row - b.row);
  const count = new Set(rows.map(({ row }) => row)).size;
  return refuse(`${count} ${count === 1 ? "row" : "rows"} must be mended first. Nothing was changed.`, rows);
}
