import type { Intent } from "#surveys/intent.ts";
import type { IntentField } from "./intent-fields.ts";

/** What is saved already, with the answers of one step in place of its earlier ones; what was cleared is gone. */
export function mergeDraft(
  saved: Partial<Intent>,
  posted: Partial<Intent>,
  stepFields: readonly IntentField[],
): Partial<Intent> {
  const asked = new Set(stepFields.map((field) => field.name));
  const merged: Record<string, Record<string, unknown>> = {};
  for (const [group, values] of Object.entries(saved)) {
    const kept = Object.entries(values).filter(([key]) => !asked.has(`${group}.${key}`));
    if (kept.length > 0) merged[group] = Object.fromEntries(kept);
  }
  for (const [group, values] of Object.entries(posted)) merged[group] = { ...merged[group], ...values };
  return merged as Partial<Intent>;
}
