import type { CandidateCell } from "#db/schema/waves.ts";

interface CellBlock {
  id: string;
  layer: number;
  department: string;
  label: string;
}

/**
 * Every cell a report may ever show, as unions of blocks: all, layers, departments, layer × department, blocks. Frozen at
 * open, so that no cell can be drawn around somebody once answers are in.
 */
export function candidateCells(
  blocks: readonly CellBlock[],
  layerLabels: ReadonlyMap<number, string>,
): CandidateCell[] {
  const layers = [...new Set(blocks.map((block) => block.layer))].sort((a, b) => a - b);
  const departments = [...new Set(blocks.map((block) => block.department))].sort();
  const layerName = (layer: number) => layerLabels.get(layer) ?? `layer ${layer}`;
  const idsOf = (filter: (block: CellBlock) => boolean) => blocks.filter(filter).map((block) => block.id);
  const cells: CandidateCell[] = [
    { id: "all", label: "everybody", blockIds: idsOf(() => true) },
    ...layers.map((layer) => ({
      id: `layer:${layer}`,
      label: layerName(layer),
      layer,
      blockIds: idsOf((block) => block.layer === layer),
    })),
    ...departments.map((department) => ({
      id: `department:${department}`,
      label: department,
      department,
      blockIds: idsOf((block) => block.department === department),
    })),
    ...layers.flatMap((layer) =>
      departments.map((department) => ({
        id: `layer:${layer}|department:${department}`,
        label: `${layerName(layer)}, ${department}`,
        layer,
        department,
        blockIds: idsOf((block) => block.layer === layer && block.department === department),
      })),
    ),
    ...blocks.map((block) => ({ id: `block:${block.id}`, label: block.label, block: block.id, blockIds: [block.id] })),
  ];
  return cells.filter((cell) => cell.blockIds.length > 0);
}
