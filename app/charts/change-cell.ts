import { explain } from "#app/privacy/explain.ts";
import { publishedFact } from "#app/privacy/published-fact.ts";
import type { PublishedChange } from "#app/privacy/release-content.ts";
import { gapBin } from "./bins.ts";
import { type CellState, cellState } from "./cell-state.ts";
import { findGroup } from "./find-group.ts";
import type { CellOf } from "./heat-rows.ts";
import { interval, signed } from "./numbers.ts";

/** A change keeps its colour only where it is one: everything else is the grey of "no clear change". */
function changeState(change: PublishedChange, said: string): CellState {
  if (change.status === "break")
    return { kind: "hidden", bin: null, lines: ["series", "breaks"], words: `Series breaks. ${said}` };
  const { value, low, high, verdict } = change;
  const clear = verdict === "changed";
  return {
    kind: "number",
    // A change within five points of zero lies in the middle bin by itself.
    bin: clear ? gapBin(value) : "d4",
    lines: [signed(value)],
    words: `${signed(value)}, interval ${interval(low, high)}. ${said}`,
  };
}

/** One cell of the heat map of changes in drift since the wave before. */
export const changeCell: CellOf = (release, column, key) => {
  const metric = `drift.${key}`;
  const group = findGroup(release, column.id);
  const change = group?.changes?.[metric];
  if (group === undefined || change === undefined) {
    const now = cellState(group?.metrics[metric], release.thresholds.scores);
    const words = "No pair: both waves need a number to compare.";
    const hidden: CellState = now.kind === "not-asked" ? now : { kind: "hidden", bin: null, lines: ["no pair"], words };
    return { column, value: undefined, split: null, said: null, state: hidden };
  }
  const state = changeState(change, explain(publishedFact(release, group, metric)));
  return { column, value: undefined, split: null, said: null, state };
};
