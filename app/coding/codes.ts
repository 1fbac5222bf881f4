import type { RestatementCode } from "#db/queries/restatements.ts";

/** What a coder can say of a restatement, and what it counts. */
export const codes: { value: RestatementCode; label: string; score: number }[] = [
  { value: "intended", label: "As intended", score: 1 },
  { value: "partial", label: "In part", score: 0.5 },
  { value: "missed", label: "Missed or the contrary", score: 0 },
];

export const isCode = (value: string): value is RestatementCode => codes.some((code) => code.value === value);
export const scoreOf = (value: RestatementCode): number => codes.find((code) => code.value === value)?.score ?? 0;
