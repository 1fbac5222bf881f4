import { describe, expect, it } from "vitest";
import { documentOf } from "#surveys/document-template.ts";
import { templates } from "#surveys/instantiate.ts";
import type { QuestionType } from "#surveys/instrument.ts";
import { itemBank } from "#surveys/item-bank.ts";
import { lintDocument } from "#surveys/lint/lint-document.ts";
import { specimenStrategy } from "#surveys/specimen-strategy.ts";

/** The rules of the question bank: item numbers, layers and the pulse pool copied from its table by hand. */
const layersOf: Record<string, string> = {
  "1": "LMS",
  "2": "LMS",
  "3": "LMS",
  "4": "LMS",
  "5": "LMS",
  "6": "MS",
  "7": "LMS",
  "8": "LMS",
  "9": "LMS",
  "10": "LMS",
  "11": "LMS",
  "12": "LMS",
  "13": "MS",
  "14": "L",
  "15": "LM",
  "16": "LMS",
  "17": "MS",
  "18": "LMS",
  "19": "M",
  "20": "LMS",
  "21": "LMS",
  "22": "LMS",
  "23": "LMS",
  "24": "MS",
  "25": "MS",
  "26": "LMS",
  "27": "LMS",
  "28": "LMS",
  "29": "LMS",
  "30a": "LMS",
  "30b": "LMS",
  "31": "LMS",
  "32": "LMS",
  "33": "LMS",
  "34": "MS",
  "35": "MS",
  "36": "LMS",
  "37": "MS",
  "38": "MS",
  "39": "LM",
  "40": "MS",
  "41": "LMS",
  "42": "LMS",
  "43": "LMS",
  "44": "LMS",
  "45": "L",
  "46": "MS",
  "47": "MS",
  "48": "LM",
};
const pulsePool = ["1", "4", "5", "8", "16", "17", "24", "29", "32", "33", "38", "41", "47"];
/** Seconds by type: scale 7, single 10, five recalls 45, short text 35, ranking 30, allocation 45. */
const secondsOf: Record<QuestionType, number> = {
  recall: 45,
  "rating-row": 7,
  "matrix-cards": 35,
  allocation: 45,
  checkbox: 10,
  radiogroup: 10,
  ranking: 30,
  comment: 35,
};
const scales: Record<string, [first: RegExp, last: RegExp]> = {
  E: [/^Not at all/, /^(Extremely|Very strongly)/],
  F: [/^Never$/, /^Always$/],
  C: [/^Fell a lot$/, /^Rose a lot$/],
  D: [/^Very difficult$/, /^Very easy$/],
};

it("holds all 48 items, 30 in two, each once and in order", () => {
  expect(itemBank.map(({ id }) => id)).toEqual(
    Object.keys(layersOf).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b)),
  );
  expect(new Set(itemBank.map(({ item }) => item.name)).size).toBe(49);
});

it("asks the layers of the table, and offers the pulse pool to pulses", () => {
  const initials = { leader: "L", manager: "M", staff: "S" };
  for (const { id, layers, item } of itemBank) {
    expect([id, layers.map((layer) => initials[layer]).join("")]).toEqual([id, layersOf[id]]);
    expect(item.layers ?? ["leader", "manager", "staff"]).toEqual(layers);
  }
  expect(itemBank.filter(({ pulse }) => pulse).map(({ id }) => id)).toEqual(pulsePool);
});

describe.each(itemBank.map((entry) => [entry.id, entry] as const))("item %s", (_, { item, scale, toWrite = [] }) => {
  it("has the seconds of its type and five points on its scale", () => {
    expect(item.seconds).toBe(secondsOf[item.type]);
    if (item.type !== "rating-row") return;
    expect(item.labels).toHaveLength(5);
    expect(item.escapes?.at(-1)).toMatchObject({ value: "cant_say", text: "Can’t say" });
    if (!scale) return;
    const [first, last] = scales[scale] as [RegExp, RegExp];
    expect(item.labels?.[0]).toMatch(first);
    expect(item.labels?.at(-1)).toMatch(last);
  });

  it("shuffles options unless they are ordered, and keeps ways out at the end", () => {
    const fixed = (item.choices ?? []).filter((choice) => typeof choice !== "string");
    const last = fixed.findIndex(({ randomize }) => randomize === false);
    if (last >= 0) expect(fixed.slice(last).every(({ randomize }) => randomize === false)).toBe(true);
    if (item.choices?.some((choice) => typeof choice === "string")) expect(item.choicesOrder).toBe("random");
  });

  it("says what an answer can change, and leaves gaps only where it says so", () => {
    expect(item.changes).toBeDefined();
    expect(item.changesNote).not.toBe("");
    const blank = (item.choices ?? []).some((choice) => typeof choice !== "string" && choice.text === "");
    expect(blank).toBe(toWrite.includes("choices"));
    expect(/\{(commitment|date)\}/.test(item.title)).toBe(toWrite.includes("title"));
  });
});

it("passes its own linter: no error anywhere, and these warnings", () => {
  const document = {
    ...documentOf("leader-baseline"),
    items: itemBank.filter(({ toWrite }) => !toWrite).map(({ item }) => item),
    translations: [],
  };
  const findings = lintDocument(document, specimenStrategy()).filter(
    ({ rule }) => !["minutes", "ballot-size"].includes(rule),
  );
  const name = (path: string) => document.items[Number(path.split(".")[1])]?.name;
  expect(findings.map(({ severity, rule, path }) => `${severity} ${rule} ${name(path)}`)).toEqual([
    "warning missing-cant-say talked",
    "warning negated stopping",
    "warning missing-cant-say legacy",
    "warning double-barrelled leader_time",
    "warning negated doubt",
  ]);
});

it("is what the built-in instruments are made of, word for word", () => {
  for (const kind of ["staff-baseline", "pulse", "quick-start"] as const) {
    for (const item of templates[kind].items) {
      const banked = itemBank.find(({ item: { name } }) => name === item.name)?.item;
      expect(banked).toMatchObject({
        title: item.title,
        type: item.type,
        seconds: item.seconds,
        changes: item.changes,
      });
      expect([banked?.labels, banked?.choices, banked?.options]).toEqual([item.labels, item.choices, item.options]);
    }
  }
  for (const item of templates["leader-baseline"].items) {
    const banked = itemBank.find(({ item: { name } }) => name === item.name)?.item;
    expect(banked?.voices?.leader ?? banked?.title).toBe(item.title);
  }
});
