import type { InstrumentKind } from "#surveys/instrument.ts";

/** The built-in instruments, as an owner chooses among them. */
export const builtIn: readonly { kind: InstrumentKind; label: string }[] = [
  { kind: "pulse", label: "Pulse: 9 or 10 questions for a quarter" },
  { kind: "staff-baseline", label: "Staff baseline" },
  { kind: "leader-baseline", label: "Leader baseline" },
  { kind: "quick-start", label: "Quick start: one priority, 8 questions" },
];

export const builtInKind = (value: unknown): InstrumentKind | undefined =>
  builtIn.find(({ kind }) => kind === value)?.kind;
