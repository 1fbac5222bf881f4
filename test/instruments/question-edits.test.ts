import { describe, expect, it } from "vitest";
import { applyQuestionEdit } from "#app/instruments/question-draft.ts";
import { blankQuestion, moveQuestion, removeQuestion, replaceQuestion } from "#app/instruments/question-edits.ts";
import { readQuestion } from "#app/instruments/read-question.ts";
import { linesOf, readTranslation } from "#app/instruments/translation-lines.ts";
import { documentOf } from "#surveys/document-template.ts";
import { QUESTION_TYPES } from "#surveys/instrument.ts";
import { type DocumentItem, documentItemSchema } from "#surveys/instrument-document.ts";

const pulse = documentOf("pulse");
const names = (document: typeof pulse) => document.items.map(({ name }) => name);
const item = (name: string): DocumentItem => {
  const found = pulse.items.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

it("moves a question, and leaves it where it cannot go further", () => {
  expect(names(moveQuestion(pulse, 1, -1)).slice(0, 2)).toEqual(["meaning", "ticks"]);
  expect(moveQuestion(pulse, 0, -1)).toEqual(pulse);
  expect(moveQuestion(pulse, pulse.items.length - 1, 1)).toEqual(pulse);
});

describe("what hangs on a question", () => {
  const branch = { question: "attention", operator: "is" as const, value: "other" };
  const document = replaceQuestion(pulse, "behaviour", { ...item("behaviour"), branch });
  it("goes with it when it is renamed", () => {
    const renamed = replaceQuestion(document, "attention", { ...item("attention"), name: "topic" });
    expect(renamed.items.find(({ name }) => name === "behaviour")?.branch?.question).toBe("topic");
    expect(renamed.translations.every(({ items }) => items.topic && !items.attention)).toBe(true);
  });
  it("is removed with it", () => {
    const removed = removeQuestion(document, "attention");
    expect(names(removed)).not.toContain("attention");
    expect(removed.items.some((each) => each.branch)).toBe(false);
    expect(removed.translations.some(({ items }) => items.attention)).toBe(false);
    expect(removeQuestion(document, "behaviour").items).toHaveLength(7);
  });
});

it.each(QUESTION_TYPES)("a blank %s has a shape that can be kept, and a name nobody has", (type) => {
  const blank = blankQuestion(type, ["own1", "own3"]);
  expect(blank.name).toBe("own2");
  expect(documentItemSchema.safeParse(blank).success).toBe(true);
});

describe("the buttons beside options", () => {
  const task = item("task");
  it.each<[string, (string | undefined)[]]>([
    ["add.choices", ["{priorities}", "service", "none", "unsure", "c1"]],
    ["remove.choices.1", ["{priorities}", "service", "unsure"]],
    ["up.choices.1", ["{priorities}", "none", "service", "unsure"]],
    ["up.choices.0", ["{priorities}", "service", "none", "unsure"]],
    ["remove.choices.9", ["{priorities}", "service", "none", "unsure"]],
    ["remove.__proto__.0", ["{priorities}", "service", "none", "unsure"]],
    ["add.escapes", ["{priorities}", "service", "none", "unsure"]],
    ["format.disk", ["{priorities}", "service", "none", "unsure"]],
  ])("%s", (command, expected) => {
    const edited = applyQuestionEdit(task, command);
    expect(edited.choices?.map((entry) => (typeof entry === "string" ? entry : entry.value))).toEqual(expected);
  });
});

it("the first way out that is added is the one the linter knows", () => {
  const [once, twice] = [applyQuestionEdit({ ...item("behaviour"), escapes: [] }, "add.escapes"), item("behaviour")];
  expect(once.escapes).toEqual([{ value: "cant_say", text: "" }]);
  expect(applyQuestionEdit(twice, "add.escapes").escapes?.map(({ value }) => value)).toEqual(["cant_say", "c1"]);
});

describe("the form of a question", () => {
  /** The fields as the page sends them, by the names of the form. */
  const formOf = (source: DocumentItem, change: Record<string, string> = {}) => {
    const form = new FormData();
    const set = (name: string, value: string | number | undefined) => {
      if (value !== undefined) form.set(name, String(value));
    };
    for (const name of [
      "title",
      "description",
      "name",
      "changes",
      "changesNote",
      "seconds",
      "slots",
      "maxLength",
      "maxSelectedChoices",
    ] as const)
      set(name, source[name]);
    for (const [voice, text] of Object.entries(source.voices ?? {})) set(`voices.${voice}`, text);
    for (const [index, label] of (source.labels ?? []).entries()) set(`labels.${index}`, label);
    for (const list of ["choices", "escapes"] as const) {
      const fixed = (source[list] ?? []).filter((entry) => typeof entry !== "string");
      fixed.forEach(({ value, text, randomize }, index) => {
        set(`${list}.${index}.value`, value);
        set(`${list}.${index}.text`, text);
        if (randomize === false) set(`${list}.${index}.last`, "on");
      });
    }
    for (const piped of source.choices ?? []) if (typeof piped === "string") form.append("piped", piped);
    if (source.choicesOrder === "none") set("inOrder", "on");
    for (const layer of source.layers ?? ["staff", "manager", "leader"]) form.append("layers", layer);
    const { repeat, rotate, drawn } = source;
    set("asking", drawn ? `drawn-${drawn}` : rotate ? `${repeat}-rotate` : (repeat ?? "once"));
    set("rotate", rotate ?? 1);
    for (const [name, value] of Object.entries(change)) form.set(name, value);
    return form;
  };
  const kinds = ["staff-baseline", "leader-baseline", "pulse"] as const;
  const every = kinds.flatMap((kind) => documentOf(kind).items.map((each) => [`${kind} ${each.name}`, each] as const));

  it.each(every)("gives back %s as it was", (_, source) => {
    const again = JSON.parse(JSON.stringify(readQuestion(formOf(source), source, [])));
    const layers = source.layers && [...source.layers].sort();
    expect({ ...again, ...(layers ? { layers: [...again.layers].sort() } : {}) }).toEqual({
      ...source,
      ...(layers ? { layers } : {}),
    });
  });

  it("reads a branch with the kind of value the earlier question has", () => {
    const before = [item("attention"), item("behaviour")];
    const branched = (change: Record<string, string>) =>
      readQuestion(formOf(item("task"), change), item("task"), before).branch;
    expect(branched({ "branch.question": "behaviour", "branch.operator": "is-not", "branch.value": "4" })).toEqual({
      question: "behaviour",
      operator: "is-not",
      value: 4,
    });
    expect(branched({ "branch.question": "attention", "branch.operator": "is", "branch.value": "other" })?.value).toBe(
      "other",
    );
    expect(branched({})).toBeUndefined();
  });
});

describe("translation lines", () => {
  const german = pulse.translations.find(({ language }) => language === "de");
  const formOf = () => {
    const form = new FormData();
    form.set("title", german?.title ?? "");
    for (const each of pulse.items)
      for (const { path, translated } of linesOf(each, german?.items[each.name])) form.set(path, translated);
    return form;
  };
  it("give back the file they were made from", () => expect(readTranslation(pulse, "de", formOf())).toEqual(german));
  it("leave out what is blank, and keep a scale whole", () => {
    const form = formOf();
    form.set("items.behaviour.labels.1", " ");
    form.set("items.attention.title", "");
    const read = readTranslation(pulse, "de", form);
    expect(read.items.attention?.title).toBeUndefined();
    expect(read.items.behaviour?.labels).toEqual([
      german?.items.behaviour?.labels?.[0],
      "Rarely",
      ...(german?.items.behaviour?.labels?.slice(2) ?? []),
    ]);
  });
});
