import { describe, expect, it } from "vitest";
import type { DocumentItem } from "#surveys/instrument-document.ts";
import { agreeDisagree } from "#surveys/lint/agree-disagree.ts";
import { doubleBarrelled } from "#surveys/lint/double-barrelled.ts";
import type { WordingRule } from "#surveys/lint/finding.ts";
import { leading } from "#surveys/lint/leading.ts";
import { missingCantSay } from "#surveys/lint/missing-cant-say.ts";
import { missingPurpose } from "#surveys/lint/missing-purpose.ts";
import { negated } from "#surveys/lint/negated.ts";
import { overLong } from "#surveys/lint/over-long.ts";
import { unbalancedScale } from "#surveys/lint/unbalanced-scale.ts";

const scale = ["Never", "Rarely", "Sometimes", "Often", "Always"];
const escapes = [{ value: "cant_say", text: "Can’t say" }];
const item: DocumentItem = {
  type: "rating-row",
  name: "own",
  title: "How often did it happen in the past quarter?",
  labels: scale,
  escapes,
  changes: "input",
  changesNote: "Your answer can change what is done first.",
  seconds: 7,
};
const found = (rule: WordingRule, change: Partial<DocumentItem>, language = "en") =>
  rule({ item: { ...item, ...change }, language, at: "items.0" }).map(({ severity, path }) => `${severity} ${path}`);
const ofTitle = (rule: WordingRule) => (language: string, title: string) => found(rule, { title }, language);

describe("double-barrelled", () => {
  const titles = ofTitle(doubleBarrelled);
  it.each([
    ["en", "How clear is the goal and how often do you use it?"],
    ["en", "Is it clear? Is it useful?"],
    ["en", "How clear is it to you and/or your team?"],
    ["de", "Wie klar ist das Ziel und wie oft nutzen Sie es?"],
    ["de", "Ist es klar? Ist es nützlich?"],
    ["fr", "Est-ce clair ? Est-ce utile ?"],
  ])("%s: certain: %s", (...given) => expect(titles(...given)).toEqual(["error items.0.title"]));
  it.each([
    ["en", "How clear and useful is the goal?"],
    ["en", "How satisfied are you with pay or conditions?"],
    ["de", "Wie klar und nützlich ist das Ziel?"],
    ["de", "Wie zufrieden sind Sie mit Lohn sowie Urlaub?"],
  ])("%s: asks about: %s", (...given) => expect(titles(...given)).toEqual(["warning items.0.title"]));
  it.each([
    ["en", "How easy or difficult is it to see the link?"],
    ["en", "How clear is it to you what “Research and development” is meant to achieve?"],
    ["en", "When “{P1}” and “{P2}” pull in different directions, which comes first?"],
    ["de", "Wie klar ist Ihnen, was mit „Forschung und Entwicklung“ erreicht werden soll?"],
    ["de", "Wie leicht oder schwer ist es, den Zusammenhang zu sehen?"],
  ])("%s: lets pass: %s", (...given) => expect(titles(...given)).toEqual([]));
  it("reads the wording of every layer", () =>
    expect(found(doubleBarrelled, { voices: { leader: "Did you ask? Did you listen?" } })).toEqual([
      "error items.0.voices.leader",
    ]));
});

describe("leading", () => {
  const titles = ofTitle(leading);
  it.each([
    ["en", "Don’t you think the goal is clear?"],
    ["en", "As you know, the plan is ambitious. How realistic is it?"],
    ["en", "Do you agree that leaders listen?"],
    ["en", "Most people find the goal clear. Do you?"],
    ["en", "How good is the new plan?"],
    ["en", "How useful is our excellent programme?"],
    ["de", "Finden Sie nicht auch, dass das Ziel klar ist?"],
    ["de", "Wie gut ist der neue Plan?"],
    ["de", "Wie Sie wissen, ist das Ziel ehrgeizig. Wie erreichbar ist es?"],
  ])("%s: blocks: %s", (...given) => expect(titles(...given)).toEqual(["error items.0.title"]));
  it.each([
    ["en", "How clear is the goal to you?"],
    ["en", "How satisfied or dissatisfied are you with it?"],
    ["en", "Who, in your view, does “Of course we can” speak to?"],
    ["de", "Wie klar ist Ihnen das Ziel?"],
    ["xx", "Don't you think so?"],
  ])("%s: lets pass: %s", (...given) => expect(titles(...given)).toEqual([]));
});

describe("negated", () => {
  const titles = ofTitle(negated);
  it.each([
    ["en", "How often did you not reach the goal?", "warning"],
    ["en", "How often could nobody decide?", "warning"],
    ["en", "Would it be bad if the plan were not never done?", "error"],
    ["en", "How often don’t you say nothing?", "error"],
    ["de", "Wie oft haben Sie das Ziel nicht erreicht?", "warning"],
    ["de", "Wie oft war niemand nicht zuständig?", "error"],
  ])("%s: %s", (language, title, severity) => expect(titles(language, title)).toEqual([`${severity} items.0.title`]));
  it.each([
    ["en", "How often did you reach the goal?"],
    ["en", "Where is “Not now” used?"],
    ["en", "Is there a notice on the wall?"],
    ["de", "Wie oft haben Sie das Ziel erreicht?"],
  ])("%s: lets pass: %s", (...given) => expect(titles(...given)).toEqual([]));
});

describe("over-long", () => {
  const words = (count: number) => `${"word ".repeat(count).trim()}?`;
  it.each([
    [25, []],
    [26, ["warning items.0.title"]],
    [40, ["warning items.0.title"]],
    [41, ["error items.0.title"]],
  ])("a title of %i words", (count, expected) => expect(found(overLong, { title: words(count) })).toEqual(expected));
  it("an option of 16 words", () => {
    const choices = [{ value: "a", text: words(16) }, { value: "b", text: words(15) }, "{priorities}" as const];
    expect(found(overLong, { type: "radiogroup", choices })).toEqual(["warning items.0.choices.0"]);
  });
  it("counts where a language leaves no spaces", () => {
    const thai = "คุณเห็นความเชื่อมโยงระหว่างงานของคุณกับเป้าหมายขององค์กรชัดเจนเพียงใด";
    expect(found(overLong, { title: thai.repeat(4) }, "th")).toEqual(["error items.0.title"]);
    expect(found(overLong, { title: thai }, "th")).toEqual([]);
  });
});

describe("missing “can't say”", () => {
  it.each<[string, Partial<DocumentItem>, string[]]>([
    ["a rating without a way out", { escapes: [] }, ["error items.0.escapes"]],
    [
      "a rating that only says it did not happen",
      { escapes: [{ value: "not_happened", text: "Never" }] },
      ["error items.0.escapes"],
    ],
    ["a rating with one", {}, []],
    [
      "a single choice without one",
      { type: "radiogroup", choices: [{ value: "a", text: "A" }] },
      ["warning items.0.choices"],
    ],
    [
      "a single choice with one apart",
      { type: "radiogroup", choices: [{ value: "a", text: "A", randomize: false }] },
      [],
    ],
    ["a text, which can be skipped", { type: "comment" }, []],
  ])("%s", (_, change, expected) => expect(found(missingCantSay, change)).toEqual(expected));
});

describe("agree/disagree", () => {
  it.each<[string, Partial<DocumentItem>, string, string[]]>([
    [
      "a scale of agreeing",
      { labels: ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"] },
      "en",
      ["error items.0.labels"],
    ],
    [
      "the same as choices",
      {
        type: "radiogroup",
        labels: undefined,
        choices: [
          { value: "a", text: "I agree" },
          { value: "b", text: "I disagree" },
        ],
      },
      "en",
      ["error items.0.choices"],
    ],
    [
      "a title that asks for it",
      { title: "To what extent do you agree that it is clear?" },
      "en",
      ["error items.0.title"],
    ],
    [
      "eine Zustimmungsskala",
      { labels: ["Stimme gar nicht zu", "Stimme eher nicht zu", "Teils", "Stimme eher zu", "Stimme voll zu"] },
      "de",
      ["error items.0.labels"],
    ],
    [
      "trifft zu",
      { labels: ["Trifft gar nicht zu", "Trifft eher nicht zu", "Teils", "Trifft eher zu", "Trifft voll zu"] },
      "de",
      ["error items.0.labels"],
    ],
    ["a scale of its own", {}, "en", []],
    [
      "something that was agreed",
      { title: "How often did other teams deliver what they had agreed with yours?" },
      "en",
      [],
    ],
    ["eine eigene Skala", { labels: ["Nie", "Selten", "Manchmal", "Oft", "Immer"] }, "de", []],
  ])("%s", (_, change, language, expected) => expect(found(agreeDisagree, change, language)).toEqual(expected));
});

describe("unbalanced scale", () => {
  it.each<[string, string[], string, string[]]>([
    ["more room above", ["Poor", "Good", "Very good", "Excellent", "Outstanding"], "en", ["error items.0.labels"]],
    ["more room below", ["Very bad", "Bad", "Quite bad", "Neither", "Good"], "en", ["error items.0.labels"]],
    [
      "mehr Platz oben",
      ["Schlecht", "Gut", "Sehr gut", "Hervorragend", "Ausgezeichnet"],
      "de",
      ["error items.0.labels"],
    ],
    ["two equal sides", ["Very bad", "Bad", "Neither", "Good", "Very good"], "en", []],
    [
      "two words of one stem",
      ["Very uncomfortable", "Uncomfortable", "Neither", "Comfortable", "Very comfortable"],
      "en",
      [],
    ],
    [
      "one side, from zero",
      ["Not at all clear", "Slightly clear", "Moderately clear", "Very clear", "Extremely clear"],
      "en",
      [],
    ],
    ["zwei gleiche Seiten", ["Sehr unzufrieden", "Unzufrieden", "Teils", "Zufrieden", "Sehr zufrieden"], "de", []],
    ["four points", ["Very bad", "Bad", "Good", "Very good"], "en", ["warning items.0.labels"]],
    ["words nobody listed", ["A", "B", "C", "D", "E"], "en", []],
  ])("%s", (_, labels, language, expected) => expect(found(unbalancedScale, { labels }, language)).toEqual(expected));
});

describe("decided, open or input", () => {
  it.each<[string, Partial<DocumentItem>, string[]]>([
    ["unset", { changes: undefined }, ["error items.0.changes"]],
    ["without a sentence", { changesNote: "  " }, ["error items.0.changesNote"]],
    ["said", {}, []],
  ])("%s", (_, change, expected) => expect(found(missingPurpose, change)).toEqual(expected));
});
