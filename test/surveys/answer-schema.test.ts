import { describe, expect, it, vi } from "vitest";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { answerSchema, answerSchemaOf, checkAnswers } from "#surveys/answer-schema.ts";
import { baselines } from "#test/support/baselines.ts";

const schema = answerSchema(baselines(sampleStrategy));
const time = { p1: 20, p2: 20, p3: 10, p4: 10, l1: 15, other: 25 };
const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`);

describe("accepts", () => {
  it.each([
    [
      "a staff ballot",
      {
        form: "B",
        recall: ["Leaks", "안전"],
        ticks: ["p1", "f2", "l3"],
        meaning_p1: "r4",
        clarity_p2: 5,
        ease: "cant_say",
        own_time: time,
      },
    ],
    [
      "a leader ballot",
      { form: "A", tradeoff_p1_p2: "no-rule", stopping_p3: "nothing", plan_p6: 1, reception: "not_happened", doubt: 2 },
    ],
    ["one answer alone", { task: "service" }],
    ["a ballot without a form letter", { voice: 3 }],
    ["a line break and marks in a comment", { restatement_p1: "One.\nTwo \u{1F6B0} à gogo" }],
    ["a stop item", { legacy_l1: "unchanged" }],
    ["the full number of ticks", { ticks: ["p1", "p2", "p3", "p4", "p5", "p6"] }],
  ])("%s", (_, answers) => {
    expect(checkAnswers(schema, answers)).toEqual({ ok: true, answers });
  });
});

describe("refuses and names the field", () => {
  it.each<[string, unknown, string]>([
    ["nothing", {}, "answers"],
    ["null", null, "answers"],
    ["a list", [], "answers"],
    ["text", "x", "answers"],
    ["a form letter alone", { form: "A" }, "answers"],
    ["empty answers alone", { form: "A", ticks: [], restatement_p1: "" }, "answers"],
    ["an unknown field", { task: "none", seed: 4 }, "seed"],
    ["an unknown form", { form: "E", task: "none" }, "form"],
    ["a priority of another strategy", { clarity_p7: 3 }, "clarity_p7"],
    ["a legacy item nobody decided to stop", { legacy_l3: "grew" }, "legacy_l3"],
    ["a rating of six", { confidence: 6 }, "confidence"],
    ["a rating of zero", { confidence: 0 }, "confidence"],
    ["half a point", { confidence: 2.5 }, "confidence"],
    ["a rating as text", { confidence: "3" }, "confidence"],
    ["a number that is none", { confidence: Number.NaN }, "confidence"],
    ["an escape of another question", { confidence: "not_happened" }, "confidence"],
    ["null as a value", { confidence: null }, "confidence"],
    ["an unknown reading", { meaning_p1: "r6" }, "meaning_p1"],
    ["a reading as a list", { meaning_p1: ["r1"] }, "meaning_p1"],
    ["a tick twice", { ticks: ["p1", "p1"] }, "ticks"],
    ["more ticks than priorities", { ticks: ["p1", "p2", "p3", "p4", "p5", "p6", "f1"] }, "ticks"],
    ["an unknown tick", { ticks: ["p9"] }, "ticks"],
    ["six recalls", { recall: ["a", "b", "c", "d", "e", "f"] }, "recall"],
    ["a long recall", { recall: ["x".repeat(121)] }, "recall"],
    ["an empty recall", { recall: [""] }, "recall"],
    ["a number as recall", { recall: [1] }, "recall"],
    ["NUL in a recall", { recall: ["a\u0000b"] }, "recall"],
    ["a long comment", { restatement_p2: "x".repeat(201) }, "restatement_p2"],
    ["NUL in a comment", { restatement_p2: "a\u0000" }, "restatement_p2"],
    ["an escape character in a comment", { stopping_p1: "\u001b[31m" }, "stopping_p1"],
    ["a lone surrogate", { restatement_p2: "a\ud800b" }, "restatement_p2"],
    ["99 points", { own_time: { ...time, other: 24 } }, "own_time"],
    ["101 points", { leader_time: { ...time, other: 26 } }, "leader_time"],
    ["negative points that add up", { own_time: { p1: -10, other: 110 } }, "own_time"],
    ["parts of points", { own_time: { p1: 0.5, other: 99.5 } }, "own_time"],
    ["an unknown option", { own_time: { p9: 50, other: 50 } }, "own_time"],
    ["points as text", { own_time: { p1: "100" } }, "own_time"],
    ["points as a list", { own_time: [100] }, "own_time"],
    ["no points", { own_time: {} }, "own_time"],
    ["a deep object", { own_time: deep }, "own_time"],
    ["a prototype key", JSON.parse('{"task":"none","__proto__":{"x":1}}'), "__proto__"],
    ["a constructor key", { task: "none", constructor: 1 }, "constructor"],
    ["a prototype key among the points", JSON.parse('{"own_time":{"other":100,"__proto__":{"p1":5}}}'), "own_time"],
    ["a trade-off with a third priority", { tradeoff_p1_p2: "p3" }, "tradeoff_p1_p2"],
  ])("%s", (_, answers, field) => {
    const checked = checkAnswers(schema, answers);
    expect(checked).toMatchObject({ ok: false, field });
    expect(checked.ok ? "" : checked.message).not.toBe("");
  });

  it("a wide object at its first unknown name, and does not repeat a long one", () => {
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${"k".repeat(80)}${i}`, i]));
    const has = vi.fn(schema.has);
    const safeParse = vi.spyOn(schema.parse, "safeParse");
    const checked = checkAnswers({ ...schema, has }, wide);
    expect([has.mock.calls.length, safeParse.mock.calls.length]).toEqual([1, 0]);
    expect(checked).toMatchObject({ ok: false, field: "k".repeat(64) });
    safeParse.mockRestore();
  });
});

describe("ranking and matrix", () => {
  const about = { title: "", changes: "open", changesNote: "", seconds: 1 } as const;
  const three = ["p1", "p2", "p3"].map((value) => ({ value, text: value }));
  const own = answerSchemaOf([
    { ...about, type: "ranking", name: "ranks", choices: three },
    {
      ...about,
      type: "matrix-cards",
      name: "seen",
      cards: three,
      labels: ["a", "b", "c"],
      escapes: [{ value: "cant_say", text: "" }],
    },
  ]);
  it.each([
    ["a whole ranking", { ranks: ["p3", "p1", "p2"] }],
    ["a ranking that stops early", { ranks: ["p2"] }],
    ["every card", { seen: { p1: 1, p2: 3, p3: "cant_say" } }],
    ["one card", { seen: { p2: 2 } }],
  ])("accepts %s", (_, answers) => expect(checkAnswers(own, answers)).toEqual({ ok: true, answers }));
  it.each<[string, unknown, string]>([
    ["two places for one", { ranks: ["p1", "p1"] }, "ranks"],
    ["an empty ranking", { ranks: [] }, "ranks"],
    ["an unknown priority", { ranks: ["p1", "p4"] }, "ranks"],
    ["places as points", { ranks: { p1: 1 } }, "ranks"],
    ["an unknown card", { seen: { p4: 1 } }, "seen"],
    ["a point the scale has not", { seen: { p1: 4 } }, "seen"],
    ["an escape the card has not", { seen: { p1: "not_happened" } }, "seen"],
    ["no card", { seen: {} }, "seen"],
    ["a list of points", { seen: [1, 2, 3] }, "seen"],
    ["a prototype key among the cards", JSON.parse('{"seen":{"p1":1,"__proto__":{"p2":1}}}'), "seen"],
  ])("refuses %s", (_, answers, field) => expect(checkAnswers(own, answers)).toMatchObject({ ok: false, field }));
});
