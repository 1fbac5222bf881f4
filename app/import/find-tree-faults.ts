import type { PersonRow } from "./read-person.ts";
import type { RowIssue } from "./row-issue.ts";

/** So many people in a circle are named in each of its rows; a circle of thousands needs no longer sentence. */
const namedInCircle = 5;

/** One head and no circles: lists each row that stands against it. Without recursion: chains may be thousands long. */
export function findTreeFaults(people: readonly PersonRow[], managers: readonly (number | null)[]): RowIssue[] {
  const roots = people.filter((_, index) => managers[index] === null);
  const issues: RowIssue[] = [];
  if (roots.length > 1) {
    const others = (row: number) => roots.find((root) => root.row !== row)?.row;
    issues.push(
      ...roots.map(({ row }) => ({
        row,
        reason: `no manager is given, nor is one in row ${others(row)}; only the head of the organisation has none`,
      })),
    );
  }
  for (const circle of findCircles(managers)) {
    const ids = circle.map((index) => people[index]?.employeeId ?? "");
    const shown = ids.length > namedInCircle ? [...ids.slice(0, namedInCircle), "…"] : ids;
    const reason =
      circle.length === 1
        ? "is their own manager; leave the manager of the head empty"
        : `manager circle of ${circle.length} people: ${[...shown, ids[0]].join(" → ")}`;
    issues.push(...circle.map((index) => ({ row: people[index]?.row ?? 0, reason })));
  }
  return issues;
}

/** Everybody has at most one manager, so each walk upwards ends at a root, at a place already walked, or closes a circle. */
function findCircles(managers: readonly (number | null)[]): number[][] {
  const walkOf = new Int32Array(managers.length).fill(-1);
  const circles: number[][] = [];
  for (let start = 0; start < managers.length; start += 1) {
    const path: number[] = [];
    let at: number | null = start;
    while (at !== null && at >= 0 && walkOf[at] === -1) {
      walkOf[at] = start;
      path.push(at);
      at = managers[at] ?? null;
    }
    if (at !== null && at >= 0 && walkOf[at] === start) circles.push(path.slice(path.indexOf(at)));
  }
  return circles;
}
