import { normalized } from "./clean-cell.ts";

export type Field =
  | "employeeId"
  | "name"
  | "email"
  | "managerId"
  | "managerEmail"
  | "department"
  | "layer"
  | "language";

/** Header names as people write them, in any case, with spaces, dots or dashes for the underscore. */
const names: Record<Field, readonly string[]> = {
  employeeId: ["employee_id", "employeeid", "employee_number", "employee_no", "emp_id", "person_id", "staff_id", "id"],
  name: ["name", "full_name", "fullname", "display_name", "employee_name"],
  email: ["email", "e_mail", "mail", "email_address", "e_mail_address", "work_email"],
  managerId: [
    "manager_id",
    "managerid",
    "manager_employee_id",
    "supervisor_id",
    "reports_to",
    "reports_to_id",
    "manager",
  ],
  managerEmail: ["manager_email", "manageremail", "manager_e_mail", "manager_mail", "supervisor_email"],
  department: ["department", "dept", "department_name", "org_unit", "division"],
  layer: ["layer", "level"],
  language: ["language", "lang", "locale", "preferred_language"],
};
const fieldOf = new Map(Object.entries(names).flatMap(([field, all]) => all.map((name) => [name, field as Field])));

/** The name the format gives a field, for messages. */
export const columnName = (field: Field): string => names[field][0] ?? field;

export interface Columns {
  at: ReadonlyMap<Field, number>;
  ignored: string[];
  problems: string[];
}

/** Which column holds which field; what is unknown is listed, what is doubled or missing is a problem. */
export function mapColumns(header: readonly string[]): Columns {
  const at = new Map<Field, number>();
  const ignored: string[] = [];
  const problems: string[] = [];
  for (const [index, title] of header.entries()) {
    const field = fieldOf.get(headerKey(title));
    if (!field) ignored.push(title.trim() === "" ? `column ${index + 1}, without a name` : title.trim().slice(0, 80));
    else if (at.has(field)) problems.push(`two columns are the ${columnName(field)}`);
    else at.set(field, index);
  }
  for (const field of ["employeeId", "name", "department"] as const) {
    if (!at.has(field)) problems.push(`the column ${columnName(field)} is missing`);
  }
  if (!at.has("managerId") && !at.has("managerEmail")) {
    problems.push("a column manager_id or manager_email is missing");
  }
  return { at, ignored, problems };
}

/** How many headers are known: the right separator is the one that makes most of them readable. */
export const countKnownHeaders = (header: readonly string[]): number =>
  header.filter((title) => fieldOf.has(headerKey(title))).length;

function headerKey(title: string): string {
  return normalized(title, "NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_.-]+/g, "_");
}
