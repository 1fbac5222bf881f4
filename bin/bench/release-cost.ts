import { performance } from "node:perf_hooks";
import { publish } from "#app/privacy/publish.ts";

const [blockCount, cellCount, rounds] = [2_000, 5_000, 5];
const [layerCount, departmentCount] = [6, 40];

export type ReleaseCost = {
  blocks: number;
  cells: number;
  /** Cells that may be shown, and cells of enough people that may not. */
  shown: number;
  refused: number;
  medianMs: number;
  leastMs: number;
  mostMs: number;
};

/** The same numbers in [0, 1) on every run (Park & Miller 1988). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * An organisation of 2,000 blocks with the cells a report may ask for: everybody, layers, departments, their crossings, blocks,
 * and the units of managers, nested in each other and cutting across departments, up to 5,000 cells.
 * @param most people of a block at most; one block in twenty holds nobody
 */
export function largeOrganisation(most: number): { sizes: number[]; cells: number[][]; k: number } {
  const random = drawing(7);
  const blocks = Array.from({ length: blockCount }, (_, block) => ({
    block,
    layer: 1 + Math.floor(random() * layerCount),
    department: Math.floor((block / blockCount) * departmentCount),
  }));
  const sizes = blocks.map(() => (random() < 0.05 ? 0 : 1 + Math.floor(random() * most)));
  const where = (fits: (one: (typeof blocks)[number]) => boolean) => blocks.filter(fits).map(({ block }) => block);
  const layers = Array.from({ length: layerCount }, (_, i) => i + 1);
  const departments = Array.from({ length: departmentCount }, (_, i) => i);
  const cells = [
    where(() => true),
    ...layers.map((layer) => where((one) => one.layer === layer)),
    ...departments.map((department) => where((one) => one.department === department)),
    ...layers.flatMap((layer) =>
      departments.map((department) => where((one) => one.layer === layer && one.department === department)),
    ),
    ...blocks.map(({ block }) => [block]),
  ];
  // Managers top-down: each unit splits into two or three, until one block is left.
  let units: [from: number, to: number][] = [[0, blockCount]];
  while (units.length > 0 && cells.length < cellCount) {
    units = units.flatMap(([from, to]) => {
      const parts = Math.min(to - from, 2 + Math.floor(random() * 2));
      const cuts = Array.from({ length: parts + 1 }, (_, i) => from + Math.round((i * (to - from)) / parts));
      return cuts.slice(1).map((end, i): [number, number] => [cuts[i] as number, end]);
    });
    for (const [from, to] of units) cells.push(Array.from({ length: to - from }, (_, i) => from + i));
    units = units.filter(([from, to]) => to - from > 1);
  }
  return { sizes, cells: cells.slice(0, cellCount), k: 5 };
}

/** Decides which of 5,000 cells over 2,000 blocks may be shown, five times over, in this thread. */
export function measureReleaseCost(most = 14): ReleaseCost {
  const system = largeOrganisation(most);
  const people = system.cells.map((cell) => cell.reduce((total, block) => total + (system.sizes[block] ?? 0), 0));
  const order = people.map((_, i) => i).sort((a, b) => (people[b] ?? 0) - (people[a] ?? 0));
  let shown = 0;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    shown = publish({ ...system, order }).filter(Boolean).length;
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return {
    blocks: blockCount,
    cells: system.cells.length,
    shown,
    refused: people.filter((count) => count >= system.k).length - shown,
    medianMs: times[Math.floor(rounds / 2)] ?? 0,
    leastMs: times[0] ?? 0,
    mostMs: times[rounds - 1] ?? 0,
  };
}
