import type { PersonRow } from "./read-person.ts";
import type { RowIssue } from "./row-issue.ts";

/** A real organisation has a dozen levels; a chain of a hundred is an error in the manager column. */
const deepest = 100;

/**
 * The layer of everybody: the head and those who report to the head 0, else the manager's + 1; the file's own number wins,
 * and counts for those below. Expects a tree: one root, no circles.
 */
export function assignLayers(people: readonly PersonRow[], managers: readonly (number | null)[]) {
  const reports = new Map<number, number[]>();
  for (const [index, manager] of managers.entries()) {
    if (manager === null) continue;
    const team = reports.get(manager);
    if (team) team.push(index);
    else reports.set(manager, [index]);
  }
  const layers = new Array<number>(people.length).fill(0);
  const issues: RowIssue[] = [];
  let level = managers.flatMap((manager, index) => (manager === null ? [index] : []));
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: number[] = [];
    for (const index of level) {
      const above = layers[managers[index] ?? -1] ?? 0;
      layers[index] = people[index]?.layer ?? (depth < 2 ? above : above + 1);
      for (const report of reports.get(index) ?? []) next.push(report);
    }
    if (depth === deepest) {
      const reason = `${deepest} managers stand above this person; at most ${deepest - 1} can`;
      issues.push(...level.map((index) => ({ row: people[index]?.row ?? 0, reason })));
      break;
    }
    level = next;
  }
  return { layers, issues };
}
