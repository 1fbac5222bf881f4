import type { WaveState } from "#db/queries/waves.ts";

/** A state as everybody reads it. */
export const stateWords: Record<WaveState, string> = {
  draft: "draft",
  open: "open",
  closed: "closed, being sealed",
  sealed: "sealed, being measured",
  released: "released",
  cancelled: "cancelled",
};
