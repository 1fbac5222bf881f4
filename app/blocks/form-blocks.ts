import { compareTrees, type ManagerTree, managerTree } from "./manager-tree.ts";
import { unitsOf } from "./units.ts";

export interface BlockPerson {
  id: string;
  employeeId: string;
  managerEmployeeId: string | null;
  department: string;
  layer: number;
}

export interface FormedBlock {
  layer: number;
  department: string;
  label: string;
  /** Employee ids of the leaders of its units. */
  leaders: string[];
  personIds: string[];
}

/** People whose leaders sit in one unit, not yet merged with a neighbour. `leaders` are employee ids. */
export interface Cluster {
  layer: number;
  department: string;
  leaders: string[];
  people: BlockPerson[];
}

export const minimumInvited = 8;
/** The department of a block that had to merge across departments. */
export const several = "several";

/**
 * The reporting blocks of an organisation (trust.md 2, 1): one layer, one department (the leader's), at least 8 invited.
 * Smaller units merge with the nearest in the manager tree: siblings, then cousins, inside layer × department, then inside
 * the layer. Only a layer of fewer than 8 keeps a smaller block. The same people in any order give the same blocks.
 */
export function formBlocks(people: readonly BlockPerson[], layerLabels: ReadonlyMap<number, string>): FormedBlock[] {
  const tree = managerTree(people);
  const units = unitsOf(people);
  const merged = groupBy(units, (unit) => `${unit.layer}|${unit.department}`).flatMap((group) =>
    mergeSmall(group, tree, compareTrees),
  );
  const clusters = groupBy(merged, (cluster) => String(cluster.layer)).flatMap((group) =>
    mergeSmall(group, tree, leastLoss),
  );
  return label(clusters, layerLabels);
}

type Order = (tree: ManagerTree, from: Cluster) => (a: Cluster, b: Cluster) => number;

/** Merges the smallest cluster under 8 with its best neighbour until none is left, or only one cluster is. */
function mergeSmall(group: readonly Cluster[], tree: ManagerTree, order: Order): Cluster[] {
  const clusters = [...group];
  for (;;) {
    clusters.sort(bySize);
    const smallest = clusters[0];
    if (clusters.length < 2 || !smallest || smallest.people.length >= minimumInvited) return clusters;
    const [target] = clusters.slice(1).sort(order(tree, smallest));
    if (!target) return clusters;
    clusters.splice(clusters.indexOf(target), 1);
    clusters[0] = join(smallest, target);
  }
}

/** Across departments a block loses its department, so other small or already mixed blocks go first. */
const leastLoss: Order = (tree, from) => (a, b) =>
  Number(isWhole(a)) - Number(isWhole(b)) || compareTrees(tree, from)(a, b);

const isWhole = (cluster: Cluster) => cluster.people.length >= minimumInvited && cluster.department !== several;

function join(a: Cluster, b: Cluster): Cluster {
  return {
    layer: a.layer,
    department: a.department === b.department ? a.department : several,
    leaders: [...a.leaders, ...b.leaders].sort(byText),
    people: [...a.people, ...b.people],
  };
}

function label(clusters: readonly Cluster[], layerLabels: ReadonlyMap<number, string>): FormedBlock[] {
  const ordered = [...clusters].sort(
    (a, b) => a.layer - b.layer || byText(a.department, b.department) || byText(keyOf(a), keyOf(b)),
  );
  const nameOf = (cluster: Cluster) =>
    `${layerLabels.get(cluster.layer) ?? `layer ${cluster.layer}`}, ${cluster.department}`;
  return ordered.map((cluster) => {
    const same = ordered.filter((other) => nameOf(other) === nameOf(cluster));
    return {
      layer: cluster.layer,
      department: cluster.department,
      label: same.length > 1 ? `${nameOf(cluster)}, group ${same.indexOf(cluster) + 1}` : nameOf(cluster),
      leaders: cluster.leaders,
      personIds: cluster.people.map((person) => person.id),
    };
  });
}

export const keyOf = (cluster: Cluster) => cluster.leaders[0] ?? "";
export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySize = (a: Cluster, b: Cluster) => a.people.length - b.people.length || byText(keyOf(a), keyOf(b));

export function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.keys()].sort(byText).map((name) => groups.get(name) ?? []);
}
