import type { QuestionRankingModel, QuestionSelectBase } from "survey-core";
import { beforeEach, expect, test } from "vitest";
import { answersToSend, visibleQuestions } from "#app/survey/answers.ts";
import { orderedChoices } from "#app/survey/choices.ts";
import type { Draft } from "#app/survey/draft.ts";
import { spokenIn } from "#app/survey/language-context.ts";
import { minutesLeft, secondsLeft } from "#app/survey/minutes-left.ts";
import { bindDraft, buildModel, newDraft, openBlank } from "#app/survey/model.ts";
import { choicesIn, labelsOf, property, textProperty, titleOf } from "#app/survey/question-types.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { answerSchema, checkAnswers } from "#surveys/answer-schema.ts";
import { instantiate } from "#surveys/instantiate.ts";
import { baselines } from "#test/support/baselines.ts";

const strategy = sampleStrategy;
const instrument = instantiate("staff-baseline", strategy);
let draft: Draft;
let model: ReturnType<typeof buildModel>;
let saves: number;
beforeEach(() => {
  draft = newDraft();
  draft.drawn.form = "A";
  const blank = openBlank(buildModel(instrument));
  model = blank.model;
  saves = 0;
  bindDraft(blank, draft, () => saves++);
});
const question = (name: string) => model.getQuestionByName(name);
const names = () => visibleQuestions(model).map((each) => each.name);

test("our question types keep what the instrument says of them", () => {
  expect(property(question("confidence"), "labels", [])).toHaveLength(5);
  expect(property(question("own_time"), "total", 0)).toBe(100);
  expect(property(question("recall"), "slots", 0)).toBe(5);
  expect(property(question("recall"), "seconds", 0)).toBeGreaterThan(40);
});

test("braces in a title stay braces", () => {
  const odd = buildModel({ pages: [{ elements: [{ type: "comment", name: "q", title: "What is {form} <b>?" }] }] });
  odd.setValue("form", "A");
  expect(titleOf(odd.getQuestionByName("q"))).toBe("What is {form} <b>?");
});

test("ticks bring up the drawn meaning cards; unticking takes theirs away and keeps the others", () => {
  const meaning = () => names().filter((name) => name.startsWith("meaning_"));
  expect(meaning()).toEqual([]);
  question("ticks").value = ["p1", "p2", "p3", "p4", "f1"];
  expect(meaning()).toHaveLength(3);
  expect(names().filter((name) => name.startsWith("restatement_"))).toEqual([`restatement_${draft.drawn.meaning[0]}`]);
  const [first = "", ...kept] = draft.drawn.meaning;
  question("ticks").value = ["p1", "p2", "p3", "p4"].filter((key) => key !== first);
  expect(draft.drawn.meaning.slice(0, 2)).toEqual(kept);
  expect(draft.drawn.meaning).not.toContain(first);
  expect(saves).toBeGreaterThan(0);
});

test("a restored draft shows the same cards, the same order and the same place", () => {
  question("ticks").value = ["p1", "p2", "p3", "p4"];
  model.currentPage = model.getPageByName("page_ticks");
  const again = openBlank(buildModel(instrument));
  const restored = bindDraft(again, JSON.parse(JSON.stringify(draft)), () => {});
  expect(visibleQuestions(again.model).map((each) => each.name)).toEqual(names());
  expect(again.model.currentPage?.name).toBe("page_ticks");
  expect(restored).toEqual(draft);
});

test("without a draft it begins with the one the blank holds, on the first card of its form", () => {
  const blank = openBlank(buildModel(instrument));
  const begun = bindDraft(blank, null, () => {});
  expect(begun).toBe(blank.draft);
  expect(blank.model.getValue("form")).toBe(begun.drawn.form);
  expect(blank.model.currentPage?.name).toBe(blank.model.visiblePages[0]?.name);
});

test("sends finished answers only, in the form the server accepts", () => {
  expect(answersToSend(model)).toBeNull();
  question("recall").value = ["  Halve leakage\u0007 ", "", "", "   "];
  question("confidence").value = 4;
  question("own_time").value = { p1: 60, p2: 0, other: 40 };
  question("leader_time").value = { p1: 60 };
  const sent = answersToSend(model);
  expect(sent).toEqual({ form: "A", recall: ["Halve leakage"], confidence: 4, own_time: { p1: 60, other: 40 } });
  expect(checkAnswers(answerSchema(baselines(strategy)), sent)).toMatchObject({ ok: true });
});

test("leaves out what belongs to a card that is no longer shown", () => {
  question("ticks").value = ["p1"];
  question("meaning_p1").value = "r1";
  expect(answersToSend(model)).toHaveProperty("meaning_p1", "r1");
  question("ticks").value = ["p2"];
  expect(answersToSend(model)).toEqual({ form: "A", ticks: ["p2"] });
});

test("options: one order for each device, fixed ones last, ordered scales as written", () => {
  const meaning = question("meaning_p1") as QuestionSelectBase;
  const values = (seed: number) => orderedChoices(meaning, seed).map((choice) => choice.value);
  expect(values(1)).toEqual(values(1));
  expect(new Set([...Array(30).keys()].map((seed) => values(seed).join())).size).toBeGreaterThan(10);
  for (let seed = 0; seed < 30; seed++) expect(values(seed).at(-1)).toBe("dk");
  expect([...values(5)].sort()).toEqual([...values(6)].sort());
  const talked = model.getAllQuestions().find((each) => each.name.startsWith("talked_")) as QuestionSelectBase;
  expect(orderedChoices(talked, 9).map((choice) => choice.value)).toEqual(talked.choices.map((each) => each.value));
});

test("a ranking may stop early, and stays as it is in every language and after a reload", () => {
  const text = { default: "A", de: "B" };
  const choices = ["a", "b", "c"].map((value) => ({ value, text }));
  const ranking = { pages: [{ elements: [{ type: "ranking", name: "ranks", choices }] }] };
  const short = buildModel(ranking);
  const ranks = short.getQuestionByName("ranks") as QuestionRankingModel;
  expect(answersToSend(short)).toBeNull();
  ranks.value = ["c", "a"];
  short.locale = "de";
  expect(answersToSend(short)).toEqual({ ranks: ["c", "a"] });
  const again = buildModel(ranking);
  again.data = { ranks: ["c"] };
  expect(answersToSend(again)).toEqual({ ranks: ["c"] });
});

test("every text of a question follows the language, and no answer does", () => {
  question("confidence").value = 4;
  question("ticks").value = ["p1"];
  const before = answersToSend(model);
  const read = (language: string) => {
    model.locale = language;
    const ticks = orderedChoices(question("task") as QuestionSelectBase, 1).map(({ text }) => text);
    return [
      titleOf(question("confidence")),
      labelsOf(question("confidence"))[4],
      choicesIn(question("confidence"), "escapes")[0]?.text,
      choicesIn(question("own_time"), "options").at(-1)?.text,
      textProperty(question("ease"), "changesNote"),
      ticks.at(-1),
    ];
  };
  const [english, german, arabic] = ["en", "de", "ar"].map(read);
  expect(english?.[1]).toBe("Extremely confident");
  expect(german?.[1]).toBe("Äußerst sicher");
  for (const text of arabic ?? []) expect(text).toMatch(/\p{Script=Arabic}/u);
  expect(new Set([...(english ?? []), ...(german ?? []), ...(arabic ?? [])]).size).toBe(18);
  expect(read("pt")).toEqual(english);
  expect(answersToSend(model)).toEqual(before);
});

test("minutes left fall on the way and do not jump when the ticks are made", () => {
  const all = visibleQuestions(model);
  const before = secondsLeft(model, all);
  expect(secondsLeft(model, all.slice(1))).toBeLessThan(before);
  question("ticks").value = ["p1", "p2", "p3", "p4"];
  expect(secondsLeft(model, visibleQuestions(model))).toBe(before);
  expect([0, 44, 45, 60, 61, 460].map((seconds) => minutesLeft(seconds, spokenIn("en", []).say))).toEqual([
    "Less than 1 min left",
    "Less than 1 min left",
    "About 1 min left",
    "About 1 min left",
    "About 2 min left",
    "About 8 min left",
  ]);
});
