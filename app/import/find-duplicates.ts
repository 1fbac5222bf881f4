import { sameKey } from "./clean-cell.ts";
import type { PersonRow } from "./read-person.ts";
import type { RowIssue } from "./row-issue.ts";

/** Two people with one employee number or one mail address: also when they differ in case, spaces or spelling of a character. */
export function findDuplicates(people: readonly PersonRow[]): RowIssue[] {
  return [
    ...repeated(people, "employee_id", (person) => person.employeeId),
    ...repeated(people, "email", (person) => person.email),
  ];
}

function repeated(people: readonly PersonRow[], column: string, read: (person: PersonRow) => string | null) {
  const first = new Map<string, PersonRow>();
  const issues: RowIssue[] = [];
  for (const person of people) {
    const value = read(person);
    if (value === null || value === "") continue;
    const known = first.get(sameKey(value));
    if (!known) first.set(sameKey(value), person);
    else issues.push({ row: person.row, reason: `${column} is the same as in row ${known.row}` });
  }
  return issues;
}
