import { sameKey, textFault } from "./clean-cell.ts";

/** Why these names cannot stand for the layers; null when they can. */
export function labelFault(labels: readonly string[]): string | null {
  if (labels.some((label) => label === "")) return "Each layer needs a name.";
  for (const label of labels) {
    const fault = textFault(label, 60);
    if (fault) return `"${label.slice(0, 20)}" ${fault}.`;
  }
  if (new Set(labels.map(sameKey)).size < labels.length) return "Two layers have the same name.";
  return null;
}
