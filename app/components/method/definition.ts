import type { MethodId } from "./names.ts";

/** What a number says, how it is computed, what it cannot say. */
export type Definition = { id: MethodId; says: string; formula: string; limits: string };
