import { type ResponseWeights, responseWeights } from "./response-weights.ts";
import type { WaveBlock } from "./wave-data.ts";
import type { WaveTotals } from "./wave-totals.ts";

/** How the answers of a wave are brought up to its head-counts; `weights` has one entry for each block, 0 where nobody answered. */
export type Weighting = Omit<ResponseWeights, "weights"> & { weights: number[] };

/**
 * Weights of the blocks of a wave from invited and answered by layer x department, the same inside each: a department that
 * answers more does not count more. They change unions of several such cells and nothing finer.
 * @returns null for a wave without ballots
 * @see measurement design 4.2
 */
export function blockWeights(blocks: readonly WaveBlock[], { layout, blocks: totals }: WaveTotals): Weighting | null {
  const departments = [...new Set(blocks.map(({ department }) => department))];
  const cellOf = ({ layer, department }: WaveBlock) => `${layer}/${departments.indexOf(department)}`;
  const population: Record<string, number> = {};
  for (const block of blocks) population[cellOf(block)] = (population[cellOf(block)] ?? 0) + block.invited;
  const answered = blocks.map((_, i) => totals[i]?.[layout.ballots] ?? 0);
  const people = blocks.flatMap((block, i) => Array.from({ length: answered[i] as number }, () => block));
  if (people.length === 0) return null;
  const result = responseWeights({
    layer: people.map(({ layer }) => layer),
    department: people.map(({ department }) => departments.indexOf(department)),
    population,
  });
  let next = 0;
  const weights = answered.map((count) => {
    next += count;
    return count === 0 ? 0 : (result.weights[next - 1] as number);
  });
  return { ...result, weights };
}
