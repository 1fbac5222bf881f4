import { isMailAddress } from "#app/mail/mail-address.ts";
import { cellLimits, cleanText, normalized, sameKey, textFault } from "./clean-cell.ts";
import { type Columns, columnName, type Field } from "./columns.ts";

/** One row as read; the manager is still the text of the file. */
export interface PersonRow {
  row: number;
  employeeId: string;
  name: string;
  email: string | null;
  managerId: string | null;
  managerEmail: string | null;
  department: string;
  layer: number | null;
  language: string | null;
}

/** "several" is what a merged block's department is called, so no department may be. */
const reservedDepartment = "several";
const highestLayer = 20;
/** What a spreadsheet makes of a long number: the digits behind are lost, so two people may share the rest. */
const shortenedNumber = /^\d(?:[.,]\d+)?e\+\d+$/i;

/** Reads one row; every reason it cannot be kept is in `reasons`, and then `person` is not to be used. */
export function readPerson(row: number, cells: readonly string[], columns: Columns, width: number) {
  const reasons: string[] = [];
  const cellOf = (field: Field) => cleanText(cells[columns.at.get(field) ?? -1] ?? "");
  const text = (field: Field, limit: number): string => {
    const value = cellOf(field);
    const fault = textFault(value, limit);
    if (fault) reasons.push(`${columnName(field)} ${fault}`);
    return value;
  };
  const required = (field: Field, limit: number): string => {
    const value = text(field, limit);
    if (value === "") reasons.push(`${columnName(field)} is missing`);
    return value;
  };
  const mail = (field: Field): string | null => {
    const value = normalized(text(field, cellLimits.email), "NFKC").toLowerCase();
    if (value !== "" && !isMailAddress(value)) reasons.push(`${columnName(field)} is not a mail address`);
    return value === "" ? null : value;
  };

  const extra = cells.slice(width).some((cell) => cell.trim() !== "");
  if (extra || cells.length < width) reasons.push(`the row has ${cells.length} cells, the header ${width}`);
  const person: PersonRow = {
    row,
    employeeId: required("employeeId", cellLimits.employeeId),
    name: required("name", cellLimits.name),
    email: mail("email"),
    managerId: text("managerId", cellLimits.employeeId) || null,
    managerEmail: mail("managerEmail"),
    department: required("department", cellLimits.department),
    layer: null,
    language: text("language", cellLimits.language) || null,
  };
  if (shortenedNumber.test(person.employeeId))
    reasons.push("employee_id was shortened by a spreadsheet; export it as text");
  if (sameKey(person.department) === reservedDepartment)
    reasons.push(`department may not be called "${person.department}"`);
  if (person.language && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(person.language)) {
    reasons.push('language is not a language code such as "en" or "pt-BR"');
  }
  const layer = text("layer", cellLimits.layer);
  if (layer !== "" && (!/^\d{1,2}$/.test(layer) || Number(layer) > highestLayer)) {
    reasons.push(`layer is not a whole number from 0 to ${highestLayer}`);
  } else if (layer !== "") person.layer = Number(layer);
  return { person, reasons };
}
