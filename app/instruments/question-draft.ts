import type { DocumentItem } from "#surveys/instrument-document.ts";

type Entry = NonNullable<DocumentItem["choices"]>[number];
type Fixed = Exclude<Entry, string>;
const lists = ["choices", "escapes"] as const;
const most = { choices: 24, escapes: 4 };

const isFixed = (entry: Entry): entry is Fixed => typeof entry !== "string";
export const fixedOf = (list: readonly Entry[] = []): Fixed[] => list.filter(isFixed);

/** A code nobody has yet; codes stay with their option, so that a later wording keeps its meaning. */
function freeCode(item: DocumentItem, list: (typeof lists)[number]): string {
  const taken = [...fixedOf(item.choices), ...(item.escapes ?? [])].map(({ value }) => value);
  // The linter knows the usual way out by its code.
  if (list === "escapes" && !taken.includes("cant_say")) return "cant_say";
  let number = 1;
  while (taken.includes(`c${number}`)) number += 1;
  return `c${number}`;
}

/**
 * What the buttons beside options do, the same in the browser and on the server: `add.choices`, `remove.choices.2`,
 * `up.choices.1`. An unknown or impossible command changes nothing. Piped lists keep their place before the fixed options.
 */
export function applyQuestionEdit(item: DocumentItem, command: string): DocumentItem {
  const [verb, name, index] = command.split(".");
  const list = lists.find((each) => each === name);
  if (!list) return item;
  const piped = list === "choices" ? (item.choices ?? []).filter((entry) => typeof entry === "string") : [];
  const fixed = fixedOf(item[list]);
  const at = Number(index);
  if (verb === "add" && fixed.length < most[list]) fixed.push({ value: freeCode(item, list), text: "" });
  if (verb === "remove") fixed.splice(at, fixed[at] ? 1 : 0);
  const [moved, before] = [fixed[at], fixed[at - 1]];
  if (verb === "up" && moved && before) fixed.splice(at - 1, 2, moved, before);
  return { ...item, [list]: [...piped, ...fixed] };
}
