import type { BlockPerson, Cluster } from "./form-blocks.ts";

/** For each employee id the chain of managers from the root down to that employee. */
export type ManagerTree = ReadonlyMap<string, readonly string[]>;

export function managerTree(people: readonly BlockPerson[]): ManagerTree {
  const byEmployee = new Map(people.map((person) => [person.employeeId, person]));
  const paths = new Map<string, readonly string[]>();
  for (const person of people) {
    // Without recursion: a chain of thousands is a legal organisation.
    const open: string[] = [];
    let at: string | null = person.employeeId;
    while (at !== null && !paths.has(at) && !open.includes(at)) {
      open.push(at);
      at = byEmployee.get(at)?.managerEmployeeId ?? null;
    }
    let path = (at === null ? undefined : paths.get(at)) ?? [];
    for (const id of open.reverse()) {
      path = [...path, id];
      paths.set(id, path);
    }
  }
  return paths;
}

/** How deep the nearest common ancestor of two clusters' leaders lies: the deeper, the closer their kinship. */
export function commonDepth(tree: ManagerTree, a: Cluster, b: Cluster): number {
  const paths = [...a.leaders, ...b.leaders].map((leader) => tree.get(leader) ?? []);
  const [first = []] = paths;
  let depth = 0;
  while (depth < first.length && paths.every((path) => path[depth] === first[depth])) depth += 1;
  return depth;
}

/** Nearest in the tree first, then the smaller, then by employee id so that the order is total. */
export const compareTrees = (tree: ManagerTree, from: Cluster) => (a: Cluster, b: Cluster) =>
  commonDepth(tree, from, b) - commonDepth(tree, from, a) ||
  a.people.length - b.people.length ||
  ((a.leaders[0] ?? "") < (b.leaders[0] ?? "") ? -1 : 1);
