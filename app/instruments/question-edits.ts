import type { DocumentItem, InstrumentDocument } from "#surveys/instrument-document.ts";

/** A question in another place; at either end it stays where it is. */
export function moveQuestion(document: InstrumentDocument, from: number, by: -1 | 1): InstrumentDocument {
  const to = from + by;
  const items = [...document.items];
  const [moved, other] = [items[from], items[to]];
  if (!moved || !other) return document;
  items[to] = moved;
  items[from] = other;
  return { ...document, items };
}

/** Without the question, its translations and the branches that hung on it. */
export function removeQuestion(document: InstrumentDocument, name: string): InstrumentDocument {
  return {
    ...document,
    items: document.items
      .filter((item) => item.name !== name)
      .map(({ branch, ...item }) => (branch && branch.question !== name ? { ...item, branch } : item)),
    translations: document.translations.map((translation) => ({
      ...translation,
      items: Object.fromEntries(Object.entries(translation.items).filter(([key]) => key !== name)),
    })),
  };
}

/** The question as edited. A new name is followed by its translations and by the branches that hang on it. */
export function replaceQuestion(document: InstrumentDocument, name: string, edited: DocumentItem): InstrumentDocument {
  const renamed = (item: DocumentItem): DocumentItem =>
    item.branch?.question === name ? { ...item, branch: { ...item.branch, question: edited.name } } : item;
  return {
    ...document,
    items: document.items.map((item) => renamed(item.name === name ? edited : item)),
    translations: document.translations.map((translation) => ({
      ...translation,
      items: Object.fromEntries(
        Object.entries(translation.items).map(([key, words]) => [key === name ? edited.name : key, words]),
      ),
    })),
  };
}

const scale = ["Never", "Rarely", "Sometimes", "Often", "Always"];
const cantSay = { value: "cant_say", text: "Can’t say" };
const otherWork = { value: "other", text: "Other work, running the service included", group: "other" as const };

/** Seconds as timed for the item bank. */
const starts: Record<DocumentItem["type"], Partial<DocumentItem> & { seconds: number }> = {
  "rating-row": { labels: scale, escapes: [cantSay], seconds: 7 },
  "matrix-cards": { labels: scale, escapes: [cantSay], cards: ["{priorities}"], seconds: 35 },
  radiogroup: {
    choices: [
      { value: "c1", text: "" },
      { value: "c2", text: "" },
      { ...cantSay, randomize: false },
    ],
    choicesOrder: "random",
    seconds: 10,
  },
  checkbox: {
    choices: [
      { value: "c1", text: "" },
      { value: "c2", text: "" },
      { ...cantSay, randomize: false },
    ],
    choicesOrder: "random",
    seconds: 10,
  },
  ranking: { choices: ["{priorities}"], choicesOrder: "random", seconds: 30 },
  allocation: { options: ["{priorities}", "{legacy}", otherWork], total: 100, step: 5, seconds: 45 },
  recall: { slots: 5, maxLength: 120, seconds: 45 },
  comment: { maxLength: 200, rows: 3, seconds: 35 },
};

/** A question of one's own to start from: what it asks and what its answers can change are still to be written. */
export function blankQuestion(type: DocumentItem["type"], taken: readonly string[]): DocumentItem {
  let number = 1;
  while (taken.includes(`own${number}`)) number += 1;
  return { type, name: `own${number}`, title: "", ...starts[type], changesNote: "" };
}
