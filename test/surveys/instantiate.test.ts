import { Model } from "survey-core";
import { beforeAll, describe, expect, it } from "vitest";
import { registerQuestionTypes } from "#app/survey/question-types.ts";
import { isAsked } from "#db/sample/generate-answers.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { estimateMinutes, formMinutes } from "#surveys/estimate-minutes.ts";
import { instantiate } from "#surveys/instantiate.ts";
import { FORMS, questionsOf } from "#surveys/instrument.ts";

const kinds = ["staff-baseline", "leader-baseline"] as const;
const priorityKeys = sampleStrategy.priorities.map((priority) => priority.key);

describe.each(kinds)("%s", (kind) => {
  beforeAll(registerQuestionTypes);
  const survey = instantiate(kind, sampleStrategy);
  const questions = questionsOf(survey);

  it("loads in survey-core without complaints", () => {
    const model = new Model(JSON.parse(JSON.stringify(survey)));
    expect(model.jsonErrors).toBeNull();
    expect(model.getAllQuestions(false).map((question) => question.name)).toEqual(questions.map(({ name }) => name));
    expect(model.getQuestionByName("own_time").getType()).toBe("allocation");
  });

  it("asks in survey-core what the sample generator takes to be asked", () => {
    const model = new Model(JSON.parse(JSON.stringify(survey)));
    for (const form of FORMS) {
      const drawn = form === "A" ? [] : ["p6", "p2", "p4"];
      model.setValue("form", form);
      model.setVariable("meaningDrawn", drawn);
      const visible = model.getAllQuestions(true).map((question) => question.name);
      expect(visible).toEqual(questions.filter((question) => isAsked(question, form, drawn)).map(({ name }) => name));
      expect(model.visiblePages).toHaveLength(visible.length);
    }
    expect(model.data).toEqual({ form: "D" });
  });

  it("has distinct names, no place holder left, and says what every answer can change", () => {
    expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
    expect(JSON.stringify(survey).replace(/"visibleIf":"[^"]*"/g, "")).not.toMatch(/\{\w+\}/);
    for (const question of questions) {
      expect(["decided", "open", "input"]).toContain(question.changes);
      expect(question.changesNote).not.toBe("");
      const titles = typeof question.title === "string" ? [question.title] : Object.values(question.title);
      if (question.words) for (const title of titles) expect(title).toContain(question.words);
    }
  });

  it("shows every repeated question to at least one form, and every form some of them", () => {
    const byForm = questions.filter((question) => question.visibleIf?.startsWith("{form}"));
    for (const question of byForm) expect(FORMS.some((form) => isAsked(question, form, []))).toBe(true);
    const stems = new Set(byForm.map(({ name }) => name.replace(/(_p\d)+$/, "")));
    for (const stem of stems) {
      const set = questions.filter(({ name }) => name.startsWith(`${stem}_`));
      const subjects = new Set(set.flatMap(({ name }) => name.match(/p\d/g) ?? []));
      expect([...subjects].sort()).toEqual(priorityKeys);
      for (const form of FORMS) expect(set.some((question) => isAsked(question, form, []))).toBe(true);
    }
  });

  it("keeps to the time it promises", () => {
    const limit = kind === "staff-baseline" ? 8 : 15;
    for (const form of FORMS) expect(formMinutes(survey, form)).toBeLessThanOrEqual(limit);
    expect(estimateMinutes(survey)).toBeGreaterThan(limit / 2);
  });

  it("never says which reading is intended", () => {
    const shuffled = structuredClone(sampleStrategy);
    for (const priority of shuffled.priorities) {
      priority.readings.reverse();
      for (const reading of priority.readings) reading.kind = "foil";
    }
    expect(instantiate(kind, shuffled)).toEqual(survey);
    const intended = sampleStrategy.priorities.map((p) => p.readings.find((r) => r.kind === "intended")?.code);
    expect(new Set(intended).size).toBeGreaterThan(2);
  });
});

it("asks two rotating priorities for clarity in every form", () => {
  const clarity = questionsOf(instantiate("staff-baseline", sampleStrategy)).filter((q) =>
    q.name.startsWith("clarity"),
  );
  for (const form of FORMS) expect(clarity.filter((question) => isAsked(question, form, []))).toHaveLength(2);
});

it("works for one priority, for eight, and without earlier work", () => {
  for (const size of [1, 8]) {
    const priorities = Array.from({ length: size }, (_, i) => ({
      ...(sampleStrategy.priorities[0] as (typeof sampleStrategy.priorities)[0]),
      key: `p${i + 1}`,
      name: `Priority ${i + 1}`,
    }));
    for (const kind of kinds) {
      const questions = questionsOf(instantiate(kind, { ...sampleStrategy, priorities, legacyItems: [] }));
      expect(questions.filter(({ name }) => name.startsWith("meaning_"))).toHaveLength(size);
      expect(questions.find(({ name }) => name === "own_time")?.options).toHaveLength(size + 1);
      expect(questions.filter(({ name }) => name.startsWith("tradeoff_"))).toHaveLength(
        kind === "leader-baseline" ? (size * (size - 1)) / 2 : 0,
      );
    }
  }
});

it("asks managers about the people who report to them", () => {
  const title = (voice: "staff" | "manager") =>
    questionsOf(instantiate("staff-baseline", sampleStrategy, voice)).find(({ name }) => name === "talked_p1")?.title;
  expect(title("staff")).toHaveProperty(
    "default",
    "When did your manager last talk with your team about “Halve leakage”?",
  );
  expect(title("manager")).toHaveProperty(
    "default",
    "When did you last talk about “Halve leakage” with the people who report to you?",
  );
});
