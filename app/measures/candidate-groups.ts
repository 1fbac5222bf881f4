import type { WaveBlock } from "./wave-data.ts";

export type CandidateGroup = {
  /** Stable: `all`, `layer:1`, `department:Sales`, `layer:1|department:Sales`, `block:<id>`. */
  id: string;
  kind: "all" | "layer" | "department" | "layer-department" | "block";
  filter: { layer?: number; department?: string; block?: string };
  /** Positions of its blocks: a group is a union of blocks, because nothing finer stands beside an answer. */
  blocks: number[];
};

/** Joined small departments are no department anybody could name. */
export const SEVERAL = "several";

type GroupBlock = Pick<WaveBlock, "id" | "layer" | "department">;

export function layersOf(blocks: readonly GroupBlock[]): number[] {
  return [...new Set(blocks.map((block) => block.layer))].sort((a, b) => a - b);
}

export function departmentsOf(blocks: readonly GroupBlock[]): string[] {
  const names = blocks.map((block) => block.department).filter((name) => name !== "" && name !== SEVERAL);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, "en"));
}

/** Every group somebody may ask for: all, layers, departments, their crossings, blocks. Frozen when the wave opens. */
export function candidateGroups(blocks: readonly GroupBlock[]): CandidateGroup[] {
  const where = (matches: (block: GroupBlock) => boolean) => blocks.flatMap((block, i) => (matches(block) ? [i] : []));
  const [layers, departments] = [layersOf(blocks), departmentsOf(blocks)];
  const groups: CandidateGroup[] = [
    { id: "all", kind: "all", filter: {}, blocks: where(() => true) },
    ...layers.map(
      (layer): CandidateGroup => ({
        id: `layer:${layer}`,
        kind: "layer",
        filter: { layer },
        blocks: where((block) => block.layer === layer),
      }),
    ),
    ...departments.map(
      (department): CandidateGroup => ({
        id: `department:${department}`,
        kind: "department",
        filter: { department },
        blocks: where((block) => block.department === department),
      }),
    ),
    ...layers.flatMap((layer) =>
      departments.map(
        (department): CandidateGroup => ({
          id: `layer:${layer}|department:${department}`,
          kind: "layer-department",
          filter: { layer, department },
          blocks: where((block) => block.layer === layer && block.department === department),
        }),
      ),
    ),
    ...blocks.map(
      (block, i): CandidateGroup => ({
        id: `block:${block.id}`,
        kind: "block",
        filter: { block: block.id },
        blocks: [i],
      }),
    ),
  ];
  return groups.filter((group) => group.blocks.length > 0);
}
