/**
 * Pairs the blocks of two waves by the leaders of their units: no person is linked, a unit is. Where a merge has changed, all
 * blocks that share a leader, directly or through another block, are one unit: their first common whole.
 * @param before leaders (employee ids) of each block of the earlier wave; after, of the later one
 * @returns a unit number for every block of either wave; a unit that is in one wave only has no partner
 * @see measurement design 2.7 and 7.1
 */
export function pairBlocks(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): { before: number[]; after: number[] } {
  const unitOf = new Map<string, number>();
  const parent: number[] = [];
  const root = (unit: number): number => {
    let at = unit;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const all = [...before, ...after];
  all.forEach((leaders, block) => {
    parent.push(block);
    for (const leader of leaders) {
      const known = unitOf.get(leader);
      if (known === undefined) unitOf.set(leader, block);
      else parent[root(block)] = root(known);
    }
  });
  const units = all.map((_, block) => root(block));
  return { before: units.slice(0, before.length), after: units.slice(before.length) };
}
