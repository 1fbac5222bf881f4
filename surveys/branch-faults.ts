import type { DocumentFault } from "./document-faults.ts";
import type { DocumentItem } from "./instrument-document.ts";

/** What a branch can be made on: the answers of a question that are known before there is a strategy. */
export function branchValues({ type, labels = [], escapes = [], choices = [] }: DocumentItem): (string | number)[] {
  const fixed = choices.flatMap((choice) => (typeof choice === "string" ? [] : [choice.value]));
  if (type === "rating-row") return [...labels.map((_, index) => index + 1), ...escapes.map(({ value }) => value)];
  return type === "radiogroup" || type === "checkbox" ? fixed : [];
}

/** A branch has to be decidable when the question comes up. */
export function branchFaults(item: DocumentItem, at: string, before: readonly DocumentItem[]): DocumentFault[] {
  if (!item.branch) return [];
  const { question, value } = item.branch;
  const target = before.find(({ name }) => name === question);
  const fault = (part: string, message: string) => [{ path: `${at}.branch.${part}`, message }];
  if (!target) return fault("question", "The branch is on a question that does not come before this one.");
  if (target.repeat && target.repeat !== item.repeat) {
    return fault("question", "That question is asked several times. Branch on one that is asked once.");
  }
  if (!branchValues(target).includes(value)) return fault("value", "That question has no such answer.");
  return [];
}
