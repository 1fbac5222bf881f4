import { describe, expect, it } from "vitest";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { documentOf } from "#surveys/document-template.ts";
import { estimateMinutes, formQuestions } from "#surveys/estimate-minutes.ts";
import { FORMS } from "#surveys/instrument.ts";
import { itemBank } from "#surveys/item-bank.ts";
import { lintDocument, surveysByLayer } from "#surveys/lint/lint-document.ts";
import { specimenStrategy } from "#surveys/specimen-strategy.ts";

const pulse = documentOf("pulse");
const banked = (id: string) => {
  const entry = itemBank.find((each) => each.id === id);
  if (!entry) throw new Error(`no item ${id}`);
  return entry.item;
};
const errors = (document: typeof pulse, strategy = sampleStrategy) =>
  lintDocument(document, strategy)
    .filter(({ severity }) => severity === "error")
    .map(({ rule, path }) => `${rule} ${path}`);

describe.each(["staff-baseline", "pulse", "quick-start", "leader-baseline"] as const)("%s", (kind) => {
  it("has no error, in three languages and for up to six priorities", () => {
    for (const count of [1, 2, 3, 4, 5, 6])
      expect([count, errors(documentOf(kind), specimenStrategy(count))]).toEqual([count, []]);
  });
});

it("keeps a pulse to ten cards and about 2.8 minutes, however many priorities there are", () => {
  for (const count of [2, 3, 4, 5, 6, 7, 8]) {
    for (const { voice, survey, cards } of surveysByLayer(pulse, specimenStrategy(count))) {
      expect(cards).toBeLessThanOrEqual(10);
      if (voice === "staff") expect(Math.abs(estimateMinutes(survey) - 2.7)).toBeLessThan(0.15);
    }
  }
  const staff = surveysByLayer(pulse, sampleStrategy).find(({ voice }) => voice === "staff");
  for (const form of FORMS) {
    const meaning = staff ? formQuestions(staff.survey, form).filter(({ name }) => name.startsWith("meaning_")) : [];
    expect(meaning).toHaveLength(2);
  }
});

it("refuses a pulse over three minutes and a baseline over eight, each layer by itself", () => {
  const long = { ...pulse, items: [banked("1"), ...pulse.items.filter(({ name }) => name !== "task")] };
  expect(errors(long)).toEqual(["minutes layers.staff", "minutes layers.manager", "minutes layers.leader"]);
  expect(errors({ ...long, purpose: "baseline" })).toEqual([]);
  const longer = documentOf("staff-baseline");
  const staffOnly = { ...banked("40"), layers: ["staff" as const] };
  const ranked = { ...banked("13"), layers: ["staff" as const] };
  expect(errors({ ...longer, items: [...longer.items, staffOnly, ranked] })).toEqual(["minutes layers.staff"]);
});

it("counts the cards of a pulse even where the minutes would do", () => {
  const quick = ["17", "33", "32", "2", "21", "42", "46", "36", "35", "37", "44"].map((id) => {
    const { repeat, rotate, words, layers, ...item } = banked(id);
    return { ...item, title: item.title.replace("{P}", "it") };
  });
  expect(errors({ ...pulse, items: quick })).toEqual([
    "minutes layers.staff",
    "minutes layers.manager",
    "minutes layers.leader",
  ]);
  expect(errors({ ...pulse, items: quick.slice(1) })).toEqual([]);
});

it("reads every translation with the rules of its language", () => {
  const german = {
    schema: "plumbline-translation/1" as const,
    language: "de",
    items: { attention: { title: "Finden Sie nicht auch?" } },
  };
  expect(errors({ ...pulse, translations: [german] })).toEqual(["leading translations.de.attention.title"]);
});

it("keeps what can be written within one ballot", () => {
  const text = {
    type: "comment" as const,
    title: "What else?",
    maxLength: 1000,
    seconds: 5,
    changes: "input" as const,
    changesNote: "It can.",
  };
  const texts = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...text, name: `text${String.fromCharCode(97 + index)}` }));
  const document = { ...documentOf("quick-start"), items: texts(6) };
  expect(errors(document)).toEqual([
    "ballot-size layers.staff",
    "ballot-size layers.manager",
    "ballot-size layers.leader",
  ]);
  expect(errors({ ...document, items: texts(4) })).toEqual([]);
});
