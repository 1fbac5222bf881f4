import type { InstrumentKind } from "#surveys/instrument.ts";

/** Built-in instruments a wave can be run with: the leader baseline is part of the baseline. */
export const builtInChoices: readonly { value: InstrumentKind; label: string }[] = [
  { value: "staff-baseline", label: "Baseline: staff and leader form" },
  { value: "pulse", label: "Pulse: at most 10 questions" },
  { value: "quick-start", label: "Quick start: one priority, 8 questions" },
];
