import fc from "fast-check";
import { expect, test } from "vitest";
import { checkContent } from "#app/strategy/check-content.ts";
import { dayOf, endOfDay } from "#app/strategy/deadline-day.ts";
import { applyEdit, blankDraft, draftOf, type StrategyDraft } from "#app/strategy/draft.ts";
import { draftContent, problemsByField } from "#app/strategy/draft-content.ts";
import { readDraft } from "#app/strategy/read-draft.ts";
import { assignReadingCodes } from "#app/strategy/reading-codes.ts";
import { sampleContent } from "./sample-content.ts";

/** Writes a draft as the form posts it. */
function posted(value: unknown, name = "", form = new FormData()): FormData {
  if (typeof value === "string") form.append(name, value);
  else for (const [key, part] of Object.entries(value as object)) posted(part, name ? `${name}.${key}` : key, form);
  return form;
}
const first = () => 0;
const byCode = <T extends { readings: { code: string }[] }>(priority: T) => ({
  ...priority,
  readings: [...priority.readings].sort((a, b) => a.code.localeCompare(b.code)),
});

test("a strategy survives the way through the form, with its keys and codes", () => {
  const content = sampleContent();
  const again = draftContent(readDraft(posted(draftOf(content, "2026-03-20"))), content, first);
  expect({ ...again, priorities: again.priorities.map(byCode) }).toEqual({
    ...content,
    priorities: content.priorities.map(byCode),
  });
});

test("whatever is typed comes back as it was typed", () => {
  const line = fc.string({ maxLength: 40 }).map((text) => text.replace(/\r/g, ""));
  fc.assert(
    fc.property(line, line, fc.array(line, { minLength: 2, maxLength: 4 }), (name, points, alternatives) => {
      const draft: StrategyDraft = {
        ...blankDraft(),
        name,
        legacyItems: [{ key: "", name, decision: "stop", points }],
      };
      draft.priorities = draft.priorities.map((priority) => ({ ...priority, alternatives }));
      expect(readDraft(posted(draft))).toEqual(draft);
    }),
  );
});

test("every blank that is needed is named at its own field", () => {
  const draft = blankDraft();
  const problems = problemsByField(draft, checkContent(draftContent(draft, null, first)));
  expect(Object.keys(problems).sort()).toEqual(
    [
      "foils.0.name",
      "foils.1.name",
      "foils.2.name",
      "leadershipTeam",
      "name",
      ...[
        "alternatives.0",
        "alternatives.1",
        "foils.0",
        "foils.1",
        "intended",
        "name",
        "refuses",
        "sponsor",
        "statement",
      ].map((field) => `priorities.0.${field}`),
    ].sort(),
  );
});

test("a problem keeps its place when blank optional lines stand before it", () => {
  const draft = draftOf(sampleContent(), "");
  draft.legacyItems = [
    { key: "", name: "", decision: "stop", points: "" },
    { key: "", name: "Old rounds", decision: "protect", points: "a lot" },
  ];
  const priority = draft.priorities[1];
  if (priority) priority.alternatives = ["One", "Two", "", "x".repeat(201)];
  const problems = problemsByField(draft, checkContent(draftContent(draft, null, first)));
  expect(problems).toEqual({
    "legacyItems.1.points": "Write a number from 0 to 100.",
    "priorities.1.alternatives.3": "Use at most 200 characters.",
  });
});

test("the same words twice, and a foil with a priority's name, are refused", () => {
  const draft = draftOf(sampleContent(), "");
  const [priority] = draft.priorities;
  if (priority) priority.alternatives = [priority.intended.toUpperCase(), "Something else"];
  if (draft.foils[0]) draft.foils[0].name = " answer  FIRST time ";
  const problems = problemsByField(draft, checkContent(draftContent(draft, null, first)));
  expect(problems["priorities.0.readings"]).toMatch(/say the same/);
  expect(problems["priorities.1.name"]).toMatch(/foil/);
});

test("adding and removing keep within the limits and leave the rest alone", () => {
  let draft = blankDraft();
  for (let i = 0; i < 12; i += 1) draft = applyEdit(draft, "add.priorities");
  expect(draft.priorities).toHaveLength(8);
  draft = applyEdit(draft, "add.legacyItems");
  expect(applyEdit(draft, "remove.legacyItems.0").legacyItems).toEqual([]);
  expect(applyEdit(draft, "add.alternatives.1").priorities[1]?.alternatives).toHaveLength(3);
  expect(applyEdit(draft, "add.readingFoils.0").priorities[0]?.foils).toHaveLength(3);
  expect(applyEdit(draft, "remove.name.0")).toEqual(draft);
  expect(applyEdit(draft, "remove.foils.99")).toEqual(draft);
});

test("a new priority takes a key that none had before", () => {
  const content = sampleContent();
  const draft = applyEdit(applyEdit(draftOf(content, ""), "remove.priorities.0"), "add.priorities");
  expect(draftContent(draft, content, first).priorities.map((p) => p.key)).toEqual(["p2", "p3"]);
});

test("the code of a reading says nothing: over many draws every code is as often intended", () => {
  const texts = ["intended", "alternative", "alternative", "foil", "foil"] as const;
  const readings = texts.map((kind, index) => ({ kind, text: `reading ${index}` }));
  const counts: Record<string, number> = {};
  for (let turn = 0; turn < 9000; turn += 1) {
    const [intended] = assignReadingCodes(readings, [], (count) => Math.floor(Math.random() * count));
    counts[intended?.code ?? ""] = (counts[intended?.code ?? ""] ?? 0) + 1;
  }
  expect(Object.keys(counts)).toHaveLength(9);
  // 1,000 expected each, standard deviation 30: six of them is a false alarm once in 10^8 runs.
  for (const count of Object.values(counts)) expect(Math.abs(count - 1000)).toBeLessThan(180);
});

test("a reworded reading gets a code that none of this priority had", () => {
  const earlier = sampleContent().priorities[0]?.readings ?? [];
  const changed = earlier.map(({ kind, text }, index) => ({ kind, text: index === 1 ? "New words" : text }));
  const codes = assignReadingCodes(changed, earlier, first).map((reading) => reading.code);
  expect(codes.filter((_, index) => index !== 1)).toEqual(earlier.filter((_, i) => i !== 1).map((r) => r.code));
  expect(earlier.map((reading) => reading.code)).not.toContain(codes[1]);
});

test("a deadline is the end of its day", () => {
  expect(endOfDay("2026-03-20")?.toISOString()).toBe("2026-03-21T00:00:00.000Z");
  expect(dayOf(endOfDay("2026-03-20"))).toBe("2026-03-20");
  expect(endOfDay("2026-02-30")).toBeNull();
  expect(endOfDay("soon")).toBeNull();
});
