import { expect, it } from "vitest";
import { type SelfCheckAnswers, selfCheckQuestions } from "#surveys/self-check/questions.ts";
import { readAnswers } from "#surveys/self-check/read-answers.ts";
import { recommend } from "#surveys/self-check/recommend.ts";

/** Every one of the 4 × 3 × 2 × 4 × 3 × 3 × 3 sets of answers. */
const every = selfCheckQuestions.reduce<Record<string, string>[]>(
  (sets, { name, answers }) => sets.flatMap((set) => answers.map(({ value }) => ({ ...set, [name]: value }))),
  [{}],
) as SelfCheckAnswers[];
const typical: SelfCheckAnswers = {
  priorities: "few",
  refusals: "all",
  leaders: "team",
  people: "organisation",
  layers: "two",
  baseline: "never",
  planning: "later",
};

it("has seven questions, and one recommendation for each of their 2,592 sets of answers", () => {
  expect(selfCheckQuestions).toHaveLength(7);
  expect(every).toHaveLength(2592);
  for (const answers of every) {
    const recommendation = recommend(answers);
    expect(recommend({ ...answers })).toEqual(recommendation);
    expect(["staff-baseline", "pulse", "quick-start"]).toContain(recommendation.template);
    if (recommendation.scope === "whole-organisation") expect(answers.people).toBe("organisation");
    if (recommendation.template === "pulse") expect(answers.baseline).toBe("recent");
    if (answers.priorities === "none") expect(recommendation.first[0]).toBe("write-priorities");
    if (recommendation.template === "staff-baseline") expect(answers.planning).not.toBe("soon");
  }
});

it.each<[string, Partial<SelfCheckAnswers>, string, string, string[]]>([
  ["nothing measured yet", {}, "staff-baseline", "whole-organisation", []],
  ["a baseline of this year", { baseline: "recent" }, "pulse", "whole-organisation", []],
  ["an old baseline", { baseline: "older" }, "staff-baseline", "whole-organisation", []],
  ["no strategy", { priorities: "none", refusals: "none" }, "quick-start", "one-team", ["write-priorities"]],
  ["one priority", { priorities: "one", people: "department" }, "quick-start", "one-department", []],
  ["one team", { people: "team" }, "quick-start", "one-team", []],
  ["four people", { people: "handful" }, "quick-start", "one-team", ["find-five-people"]],
  ["planning next week", { planning: "soon" }, "quick-start", "one-team", []],
  [
    "nothing refused, no date",
    { refusals: "none", planning: "unset" },
    "staff-baseline",
    "whole-organisation",
    ["write-refusals", "set-a-date"],
  ],
  ["nine priorities", { priorities: "many" }, "staff-baseline", "whole-organisation", ["choose-eight"]],
  ["a flat organisation with one leader", { layers: "one", leaders: "few" }, "staff-baseline", "one-department", []],
])("%s", (_, change, template, scope, first) =>
  expect(recommend({ ...typical, ...change })).toMatchObject({ template, scope, first }),
);

it("names the questions that have no answer, or one that is not offered", () => {
  expect(readAnswers(typical)).toEqual({ ok: true, answers: typical });
  const { planning: _, ...six } = typical;
  expect(readAnswers({ ...six, people: "everybody" })).toEqual({ ok: false, missing: ["people", "planning"] });
  expect(readAnswers({})).toMatchObject({ missing: selfCheckQuestions.map(({ name }) => name) });
});
