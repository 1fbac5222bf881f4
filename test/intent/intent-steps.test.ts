import { expect, test } from "vitest";
import { draftFrom, intentFields, valuesOf } from "#app/intent/intent-fields.ts";
import { fieldsOfStep, intentSteps, openSteps } from "#app/intent/intent-steps.ts";
import { mergeDraft } from "#app/intent/merge-draft.ts";
import { sampleContent, sampleIntent } from "#test/strategy/sample-content.ts";

const strategy = sampleContent();
const fields = intentFields(strategy);
const intent = sampleIntent(strategy);

test("every value is asked on exactly one step", () => {
  const asked = intentSteps(strategy).flatMap((step) => fieldsOfStep(step, strategy).map((field) => field.name));
  expect([...asked].sort()).toEqual(fields.map((field) => field.name).sort());
});

test("an intent survives the way through the form", () => {
  expect(draftFrom(valuesOf(intent, fields), fields)).toEqual({ draft: intent, problems: {} });
});

test("a complete intent leaves no step open", () => expect(openSteps(intent, strategy)).toEqual([]));

test("an empty draft leaves every asking step open, and the last word to the person", () => {
  const open = openSteps({}, strategy).map(({ step }) => step.id);
  expect(open).toEqual(
    intentSteps(strategy)
      .map((step) => step.id)
      .filter((id) => id !== "start" && id !== "review"),
  );
});

test("ties and points that do not add up are said in words, at their step", () => {
  const wrong = { ...intent, ranks: { p1: 1, p2: 1 }, points: { ...intent.points, other: 5 } };
  expect(openSteps(wrong, strategy).map(({ step, reason }) => [step.id, reason])).toEqual([
    ["rank", "Give each priority a rank of its own."],
    ["points", "The points must add up to 100."],
  ]);
});

test("what cannot be read is named and the rest is kept", () => {
  const { draft, problems } = draftFrom(
    { "points.p1": "60", "points.p2": "-1", "points.l1": "", "points.other": "a lot", "ranks.p1": "" },
    fields,
  );
  expect(draft).toEqual({ points: { p1: 60, l1: 0 } });
  expect(Object.keys(problems)).toEqual(["points.p2", "points.other"]);
});

test("values that no longer fit an edited version are left out", () => {
  const values = valuesOf({ readings: { p1: "r9", p2: "r4" }, ranks: { p7: 1 } }, fields);
  expect(values).toEqual({ "readings.p2": "r4" });
});

test("a step replaces its own values and no others; what was cleared is gone", () => {
  const rank = intentSteps(strategy).find((step) => step.id === "rank");
  const stepFields = rank ? fieldsOfStep(rank, strategy) : [];
  const saved = { ranks: { p1: 2, p2: 1 }, supports: { p1: true } };
  expect(mergeDraft(saved, { ranks: { p1: 1 } }, stepFields)).toEqual({ ranks: { p1: 1 }, supports: { p1: true } });
});
