import { sameKey } from "./clean-cell.ts";
import type { PersonRow } from "./read-person.ts";
import type { RowIssue } from "./row-issue.ts";

/** For each row the place of its manager in `people`, or null for who has none; −1 where the manager is not in the file. */
export function findManagers(people: readonly PersonRow[]): { managers: (number | null)[]; issues: RowIssue[] } {
  const byId = new Map(people.map((person, index) => [sameKey(person.employeeId), index]));
  const byEmail = new Map(people.flatMap(({ email }, index) => (email ? [[sameKey(email), index] as const] : [])));
  const issues: RowIssue[] = [];
  const managers = people.map(({ row, managerId, managerEmail }) => {
    const fromId = managerId === null ? null : (byId.get(sameKey(managerId)) ?? -1);
    const fromEmail = managerEmail === null ? null : (byEmail.get(sameKey(managerEmail)) ?? -1);
    if (fromId === -1) issues.push({ row, reason: `manager_id ${managerId} is not in the file` });
    if (fromEmail === -1) issues.push({ row, reason: `manager_email ${managerEmail} is not in the file` });
    if (fromId !== null && fromEmail !== null && fromId !== fromEmail && fromId !== -1 && fromEmail !== -1) {
      issues.push({ row, reason: "manager_id and manager_email name two different people" });
    }
    return fromId ?? fromEmail;
  });
  return { managers, issues };
}
