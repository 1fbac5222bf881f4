import { describe, expect, it } from "vitest";
import { readDocument } from "#app/instruments/read-document.ts";
import { documentOf } from "#surveys/document-template.ts";

const pulse = documentOf("pulse");
const read = (value: unknown) => readDocument(Buffer.from(typeof value === "string" ? value : JSON.stringify(value)));
const problems = (value: unknown) => {
  const answer = read(value);
  return answer.ok ? [] : answer.problems.map(({ path }) => path);
};
const changed = (change: (copy: { items: object[]; translations: object[] }) => void) => {
  const copy = JSON.parse(JSON.stringify(pulse));
  change(copy);
  return copy;
};

it("reads what was exported, the same to the letter", () => {
  for (const kind of ["pulse", "staff-baseline", "leader-baseline", "quick-start"] as const) {
    const document = documentOf(kind);
    expect(read(JSON.stringify(document, null, 2))).toEqual({ ok: true, document });
  }
});

describe("refuses, and names the place", () => {
  it.each<[string, unknown, string[]]>([
    ["nothing", "", ["file"]],
    ["text", "hello", ["file"]],
    ["a cut file", JSON.stringify(pulse).slice(0, 500), ["file"]],
    ["null", "null", ["schema"]],
    ["a list", "[]", ["schema"]],
    ["another schema version", { ...pulse, schema: "plumbline-instrument/2" }, ["schema"]],
    ["plain SurveyJS", { pages: [] }, ["schema"]],
    ["a field nobody knows", { ...pulse, owner: "me" }, ["file"]],
    ["a prototype key", JSON.stringify(pulse).replace('"title"', '"__proto__":{"x":1},"title"'), ["file"]],
    ["a translation into its own language", { ...pulse, language: "de" }, ["language"]],
    [
      "two translations into one language",
      changed((copy) => copy.translations.push({ ...copy.translations[0] })),
      ["translations.2.language"],
    ],
    ["a missing title", { ...pulse, title: undefined }, ["title"]],
    ["an unknown type", changed((copy) => Object.assign(copy.items[3] ?? {}, { type: "html" })), ["items.3.type"]],
    ["a name with capitals", changed((copy) => Object.assign(copy.items[3] ?? {}, { name: "Task" })), ["items.3.name"]],
    [
      "SurveyJS of its own in a question",
      changed((copy) => Object.assign(copy.items[3] ?? {}, { visibleIf: "1=1" })),
      ["items.3"],
    ],
    [
      "a script as an option",
      changed((copy) => Object.assign(copy.items[3] ?? {}, { choices: [{ value: "<b>", text: "x" }] })),
      ["items.3.choices.0.value"],
    ],
    [
      "control characters",
      changed((copy) => Object.assign(copy.items[3] ?? {}, { title: "a\u0007b" })),
      ["items.3.title"],
    ],
    [
      "half a character",
      changed((copy) => Object.assign(copy.items[3] ?? {}, { title: "a\ud800b" })),
      ["items.3.title"],
    ],
    [
      "a long title",
      changed((copy) => Object.assign(copy.items[3] ?? {}, { title: "x".repeat(401) })),
      ["items.3.title"],
    ],
    ["endless seconds", JSON.stringify(pulse).replace(/"seconds":10/, '"seconds":1e999'), ["items.0.seconds"]],
    [
      "sixty-one questions",
      changed((copy) => Object.assign(copy, { items: Array(61).fill(copy.items[3]) })),
      ["items"],
    ],
    [
      "a translation of another form",
      changed((copy) => Object.assign(copy.translations[0] ?? {}, { language: "Deutsch!" })),
      ["translations.0.language"],
    ],
    ["leaders asked something unknown", { ...pulse, leaderForm: "another" }, ["leaderForm"]],
  ])("%s", (_, value, expected) => {
    const answer = read(value);
    expect(problems(value)).toEqual(expected);
    if (!answer.ok) for (const { message } of answer.problems) expect(message.length).toBeGreaterThan(10);
  });

  it("bytes that are no UTF-8, and a deep file", () => {
    expect(readDocument(Uint8Array.from([0xff, 0xfe, 0x7b]))).toMatchObject({ ok: false });
    const deep = `{"schema":"plumbline-instrument/1","items":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect(read(deep)).toMatchObject({ ok: false });
  });
});
