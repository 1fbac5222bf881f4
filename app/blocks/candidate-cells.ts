import { type CandidateGroup, candidateGroups } from "#app/measures/candidate-groups.ts";
import type { CandidateCell } from "#db/schema/waves.ts";

interface CellBlock {
  id: string;
  layer: number;
  department: string;
  label: string;
}

/**
 * Every cell a report may ever show, as unions of blocks. Frozen at open, so that no cell can be drawn around somebody once
 * answers are in.
 */
export function candidateCells(
  blocks: readonly CellBlock[],
  layerLabels: ReadonlyMap<number, string>,
): CandidateCell[] {
  const layerName = (layer: number) => layerLabels.get(layer) ?? `layer ${layer}`;
  const labelOf = ({ kind, filter, blocks: [first = 0] }: CandidateGroup) => {
    if (kind === "all") return "everybody";
    if (kind === "block") return blocks[first]?.label ?? "";
    return [filter.layer === undefined ? [] : layerName(filter.layer), filter.department ?? []].flat().join(", ");
  };
  return candidateGroups(blocks).map((group) => ({
    id: group.id,
    label: labelOf(group),
    ...group.filter,
    blockIds: group.blocks.map((block) => blocks[block]?.id ?? ""),
  }));
}

/** The frozen cells as groups of positions among the blocks of the wave. */
export function frozenGroups(cells: readonly CandidateCell[], blocks: readonly { id: string }[]): CandidateGroup[] {
  const position = new Map(blocks.map(({ id }, i) => [id, i]));
  return cells.map(({ id, layer, department, block, blockIds }) => ({
    id,
    kind:
      block !== undefined
        ? "block"
        : layer !== undefined && department !== undefined
          ? "layer-department"
          : layer !== undefined
            ? "layer"
            : department !== undefined
              ? "department"
              : "all",
    filter: {
      ...(layer === undefined ? {} : { layer }),
      ...(department === undefined ? {} : { department }),
      ...(block === undefined ? {} : { block }),
    },
    blocks: blockIds.flatMap((blockId) => position.get(blockId) ?? []).sort((a, b) => a - b),
  }));
}
