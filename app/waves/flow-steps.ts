import type { FlowStep, LedgerRow } from "#db/queries/ledger.ts";

export type ShownStep = { step: FlowStep; words: string; state: "waiting" | "running" | "done" | "stopped" };

const words: Record<FlowStep, string> = {
  seal: "Seal: put the ballots in random order, delete who held a ticket, destroy the box and its key.",
  measure: "Measure: compute every number from the sealed answers.",
  publish: "Publish: decide which numbers may leave, and write the release.",
};

/** The three steps after closing. What went wrong stays in the log: its words may name what no page should. */
export function shownSteps(ledger: readonly Pick<LedgerRow, "step" | "state">[]): ShownStep[] {
  const order: FlowStep[] = ["seal", "measure", "publish"];
  return order.map((step) => {
    const state = ledger.find((row) => row.step === step)?.state ?? "due";
    return {
      step,
      words: words[step],
      state: ({ due: "waiting", parked: "stopped", running: "running", done: "done" } as const)[state],
    };
  });
}
