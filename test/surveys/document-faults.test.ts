import { Model } from "survey-core";
import { beforeAll, describe, expect, it } from "vitest";
import { registerQuestionTypes } from "#app/survey/question-types.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { answerSchema, checkAnswers } from "#surveys/answer-schema.ts";
import { documentFaults } from "#surveys/document-faults.ts";
import { documentOf, templateOf } from "#surveys/document-template.ts";
import { instantiate, instantiateTemplate } from "#surveys/instantiate.ts";
import { questionsOf } from "#surveys/instrument.ts";
import type { DocumentItem, InstrumentDocument } from "#surveys/instrument-document.ts";

const pulse = documentOf("pulse");
const own: DocumentItem = {
  type: "radiogroup",
  name: "own1",
  title: "Why could you not say?",
  choices: [
    { value: "c1", text: "I see too little of it" },
    { value: "c2", text: "It changes from week to week" },
  ],
  changes: "input",
  changesNote: "It can change what is shown.",
  seconds: 10,
};
const withOwn = (change: Partial<DocumentItem> = {}): InstrumentDocument => ({
  ...pulse,
  items: [...pulse.items, { ...own, ...change }],
});
const paths = (document: InstrumentDocument) => documentFaults(document).map(({ path }) => path);

it.each(["staff-baseline", "leader-baseline", "pulse", "quick-start"] as const)(
  "%s is complete as a document of one's own",
  (kind) => {
    expect(documentFaults(documentOf(kind))).toEqual([]);
    const mine = instantiateTemplate(templateOf(documentOf(kind), `${kind}@1`), sampleStrategy, "staff");
    expect(mine).toEqual(instantiate(kind, sampleStrategy));
  },
);

describe("finds", () => {
  it.each<[string, Partial<DocumentItem>, string]>([
    ["a question that is not written", { title: " " }, "title"],
    ["a layer's wording that is not written", { voices: { leader: "" } }, "voices.leader"],
    ["a place holder nobody fills", { title: "What of {commitment}?" }, "title"],
    ["a priority in a question asked once", { title: "What of {P}?" }, "title"],
    ["a name twice", { name: "attention" }, "name"],
    ["a name that answers would be mixed up under", { name: "people_p1" }, "name"],
    ["the form letter's name", { name: "form" }, "name"],
    ["a bank name for another kind of question", { name: "ease" }, "name"],
    ["a bank name with other options", { name: "route", repeat: "priorities" }, "name"],
    ["one option", { choices: [{ value: "c1", text: "Only" }] }, "choices"],
    [
      "an option without words",
      {
        choices: [
          { value: "c1", text: "" },
          { value: "c2", text: "B" },
        ],
      },
      "choices.0",
    ],
    [
      "a code twice",
      {
        choices: [
          { value: "c1", text: "A" },
          { value: "c1", text: "B" },
        ],
      },
      "choices.1",
    ],
    ["a part of another type", { labels: ["A", "B"] }, "labels"],
    ["readings of no priority", { choices: ["{readings}"] }, "choices.0"],
    ["a rotation of nothing", { rotate: 1 }, "rotate"],
    ["a draw of something else", { drawn: "all", repeat: "stops", title: "What of {L}?" }, "drawn"],
    ["a branch on nothing", { branch: { question: "nothing", operator: "is", value: "x" } }, "branch.question"],
    ["a branch on a later question", { branch: { question: "own1", operator: "is", value: "c1" } }, "branch.question"],
    [
      "a branch on a repeated question",
      { branch: { question: "talked", operator: "is", value: "never" } },
      "branch.question",
    ],
    [
      "a branch on an answer nobody can give",
      { branch: { question: "attention", operator: "is", value: "p1" } },
      "branch.value",
    ],
  ])("%s", (_, change, path) => expect(paths(withOwn(change))).toContain(`items.8.${path}`));

  it("an empty instrument, and one that asks a layer nothing", () => {
    expect(paths({ ...pulse, items: [] })).toEqual(["items"]);
    expect(paths({ ...pulse, items: [{ ...own, layers: ["staff"] }] })).toEqual(["items", "items"]);
    expect(
      paths({ ...pulse, leaderForm: "leader-baseline", items: [{ ...own, layers: ["staff", "manager"] }] }),
    ).toEqual([]);
  });

  it("a draw without what is drawn from", () => {
    const [ticks, meaning] = pulse.items;
    if (!ticks || !meaning) throw new Error("the pulse has no items");
    expect(paths({ ...pulse, items: [meaning, ticks] })).toEqual(["items.0.drawn"]);
  });
});

describe("a branch", () => {
  beforeAll(registerQuestionTypes);
  const model = (branch: DocumentItem["branch"], change: Partial<DocumentItem> = {}) => {
    const survey = instantiateTemplate(templateOf(withOwn({ branch, ...change }), "x"), sampleStrategy, "staff");
    return new Model(JSON.parse(JSON.stringify(survey)));
  };
  const shown = (survey: Model, name = "own1") => survey.getQuestionByName(name).isVisible;

  it("is taken in the runtime after the answer, and not before", () => {
    const survey = model({ question: "attention", operator: "is", value: "cant_say" });
    expect(shown(survey)).toBe(false);
    survey.setValue("attention", "other");
    expect(shown(survey)).toBe(false);
    survey.setValue("attention", "cant_say");
    expect(shown(survey)).toBe(true);
  });

  it("on another answer needs an answer", () => {
    const survey = model({ question: "behaviour", operator: "is-not", value: 5 });
    expect(shown(survey)).toBe(false);
    survey.setValue("behaviour", 5);
    expect(shown(survey)).toBe(false);
    survey.setValue("behaviour", 4);
    expect(shown(survey)).toBe(true);
  });

  it("follows a repeated question element by element, within the form", () => {
    const repeated = { repeat: "priorities", rotate: 1, title: "Why never about {P}?" } as const;
    const survey = model({ question: "talked", operator: "is", value: "never" }, repeated);
    survey.setValue("talked_p2", "never");
    const visible = (form: string) => {
      survey.setValue("form", form);
      return survey
        .getAllQuestions(true)
        .map(({ name }) => name)
        .filter((name) => name.startsWith("own1"));
    };
    expect(new Set(["A", "B", "C", "D"].flatMap(visible))).toEqual(new Set(["own1_p2"]));
  });

  it("is left out where the layer is not asked the question before", () => {
    const document = withOwn({ branch: { question: "noticed", operator: "is", value: 1 } });
    const survey = instantiateTemplate(templateOf(document, "x"), sampleStrategy, "leader");
    expect(shown(new Model(JSON.parse(JSON.stringify(survey))))).toBe(false);
  });
});

it("is guarded by what it asks: own questions pass, others do not, and layers share one guard", () => {
  const surveys = (["staff", "manager", "leader"] as const).map((voice) =>
    instantiateTemplate(templateOf(withOwn({ layers: ["staff"] }), "x"), sampleStrategy, voice),
  );
  const schema = answerSchema(surveys);
  expect(checkAnswers(schema, { own1: "c2", noticed: "unaware", form: "A" })).toMatchObject({ ok: true });
  expect(checkAnswers(schema, { own1: "c3" })).toMatchObject({ ok: false, field: "own1" });
  expect(checkAnswers(schema, { ease: 3 })).toMatchObject({ ok: false, field: "ease" });
  expect(questionsOf(surveys[2] as never).some(({ name }) => name === "own1")).toBe(false);
});

it("takes what any layer is offered under one name", () => {
  const [ask, other] = [
    ["c1", "c2"],
    ["c2", "c3"],
  ].map((codes) =>
    instantiateTemplate(
      templateOf({ ...pulse, items: [{ ...own, choices: codes.map((value) => ({ value, text: value })) }] }, "x"),
      sampleStrategy,
      "staff",
    ),
  );
  const schema = answerSchema([ask as never, other as never]);
  for (const code of ["c1", "c2", "c3"]) expect(checkAnswers(schema, { own1: code })).toMatchObject({ ok: true });
  expect(checkAnswers(schema, { own1: "c4" })).toMatchObject({ ok: false, field: "own1" });
});
