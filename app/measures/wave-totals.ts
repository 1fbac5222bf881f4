import type { StrategyContent } from "#surveys/strategy.ts";
import { addRow } from "./add-row.ts";
import { answerCoder } from "./answer-layout.ts";
import { type TotalsLayout, totalsLayout } from "./totals-layout.ts";

/** The engine's state: one vector of sums for each block of a wave. A union of blocks is an addition. */
export type WaveTotals = { layout: TotalsLayout; blocks: Float64Array[] };

export function emptyTotals(strategy: StrategyContent, blocks: number): WaveTotals {
  const layout = totalsLayout(strategy);
  return { layout, blocks: Array.from({ length: blocks }, () => new Float64Array(layout.width)) };
}

/** A function that adds one ballot to its block. Ballots may come in any order and are not kept. */
export function tally(strategy: StrategyContent, { layout, blocks }: WaveTotals) {
  const code = answerCoder(strategy, layout.answers);
  const row = new Uint8Array(layout.answers.width);
  const values = new Float64Array(layout.dimension);
  return (block: number, answers: Record<string, unknown>): void => {
    const totals = blocks[block];
    if (totals === undefined) throw new RangeError("tally requires answers of known blocks only");
    code(answers, row);
    addRow(totals, layout, row, values);
  };
}

/** The totals of answers that are all at hand. @throws RangeError for an answer of an unknown block */
export function totalsOf(
  strategy: StrategyContent,
  blocks: readonly { id: string }[],
  answers: Iterable<{ blockId: string; answers: Record<string, unknown> }>,
): WaveTotals {
  const totals = emptyTotals(strategy, blocks.length);
  const add = tally(strategy, totals);
  const position = new Map(blocks.map(({ id }, i) => [id, i]));
  for (const { blockId, answers: given } of answers) add(position.get(blockId) ?? -1, given);
  return totals;
}
