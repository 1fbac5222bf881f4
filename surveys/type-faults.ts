import type { DocumentFault } from "./document-faults.ts";
import type { QuestionType } from "./instrument.ts";
import type { DocumentItem } from "./instrument-document.ts";

type Part =
  | "labels"
  | "escapes"
  | "choices"
  | "options"
  | "cards"
  | "slots"
  | "maxLength"
  | "rows"
  | "maxSelectedChoices";
/** Which parts a question of each type has; those it needs it cannot do without. */
const parts: Record<QuestionType, { needs?: Part[]; has: Part[] }> = {
  recall: { has: ["slots", "maxLength"] },
  "rating-row": { needs: ["labels"], has: ["labels", "escapes"] },
  "matrix-cards": { needs: ["labels", "cards"], has: ["labels", "escapes", "cards"] },
  allocation: { needs: ["options"], has: ["options"] },
  checkbox: { needs: ["choices"], has: ["choices", "maxSelectedChoices"] },
  radiogroup: { needs: ["choices"], has: ["choices"] },
  ranking: { needs: ["choices"], has: ["choices"] },
  comment: { has: ["maxLength", "rows"] },
};
const every: Part[] = [
  "labels",
  "escapes",
  "choices",
  "options",
  "cards",
  "slots",
  "maxLength",
  "rows",
  "maxSelectedChoices",
];

/** What a question of this type must have, may not have, or has twice. */
export function typeFaults(item: DocumentItem, at: string): DocumentFault[] {
  const { needs = [], has } = parts[item.type];
  const lists = ["escapes", "choices", "options"] as const;
  const entries = lists.flatMap((list) =>
    (item[list] ?? []).map((entry, index) => ({ entry, path: `${at}.${list}.${index}` })),
  );
  const values = entries.map(({ entry }) => (typeof entry === "string" ? entry : entry.value));
  return [
    ...every
      .filter((part) => item[part] !== undefined && !has.includes(part))
      .map((part) => ({ path: `${at}.${part}`, message: `A question of type ${item.type} has no ${part}.` })),
    ...needs
      .filter((part) => tooFew(item, part))
      .map((part) => ({ path: `${at}.${part}`, message: "Offer two or more to choose from." })),
    ...(item.labels ?? []).flatMap((label, index) =>
      label.trim() ? [] : [{ path: `${at}.labels.${index}`, message: "Write the point of the scale." }],
    ),
    ...entries.flatMap(({ entry, path }, index) => {
      if (typeof entry === "string") return pipedFaults(item, entry, path);
      if (!entry.text.trim()) return [{ path, message: "Write the option." }];
      return values.indexOf(entry.value) < index ? [{ path, message: `The code ${entry.value} is used twice.` }] : [];
    }),
  ];
}

function tooFew(item: DocumentItem, part: Part): boolean {
  const list = item[part];
  if (!Array.isArray(list)) return true;
  return list.length < 2 && !list.some((entry) => typeof entry === "string" && entry.startsWith("{"));
}

function pipedFaults({ type, repeat }: DocumentItem, entry: string, path: string): DocumentFault[] {
  if (entry === "{readings}" && repeat !== "priorities")
    return [{ path, message: "Readings belong to one priority: repeat the question for each." }];
  if (entry === "{pair}" && repeat !== "pairs")
    return [{ path, message: "A pair needs a question repeated for each pair of priorities." }];
  if (type === "allocation" && entry !== "{priorities}" && entry !== "{legacy}")
    return [{ path, message: "Points are divided over priorities and earlier work only." }];
  return [];
}
