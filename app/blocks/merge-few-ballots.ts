export interface CountedBlock {
  id: string;
  layer: number;
  department: string;
  ballots: number;
}

export const minimumStored = 5;

/**
 * Under which block the answers of each block are stored, so that no stored group has 1 to 4 (trust.md 2, 6): the nearest
 * neighbour, same department of the layer first, then the layer, and the layer beside only when the whole layer has fewer
 * than 5. Returned for the blocks that moved; a wave of fewer than 5 ballots ends as one group.
 */
export function mergeFewBallots(blocks: readonly CountedBlock[]): Map<string, string> {
  const groups = blocks.filter((block) => block.ballots > 0).map((block) => ({ ...block, members: [block.id] }));
  const order = (a: CountedBlock, b: CountedBlock) => a.ballots - b.ballots || (a.id < b.id ? -1 : 1);
  for (;;) {
    groups.sort(order);
    const small = groups[0];
    if (!small || groups.length < 2 || small.ballots >= minimumStored) break;
    const distance = (other: CountedBlock) =>
      Math.abs(other.layer - small.layer) * 2 + Number(other.department !== small.department);
    // Among equals the smallest that suffices: what is big enough by itself keeps its own answers apart.
    const tooFew = (other: CountedBlock) => Number(other.ballots + small.ballots < minimumStored);
    const [target] = groups.slice(1).sort((a, b) => distance(a) - distance(b) || tooFew(a) - tooFew(b) || order(a, b));
    if (!target) break;
    target.ballots += small.ballots;
    target.members.push(...small.members);
    groups.shift();
  }
  return new Map(
    groups.flatMap(({ id, members }) =>
      members.filter((member) => member !== id).map((member) => [member, id] as const),
    ),
  );
}
