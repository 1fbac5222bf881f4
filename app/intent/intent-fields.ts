import type { Intent } from "#surveys/intent.ts";
import { allocationKeys, priorityPairs, type StrategyContent } from "#surveys/strategy.ts";

export type IntentGroup = keyof Intent;
/** One value of an intent; `name` is what the form posts: `ranks.p1`. */
export type IntentField = {
  name: string;
  group: IntentGroup;
  key: string;
  /** The value, or the sentence that says why the text is none. */
  read: (text: string) => { value: unknown } | { problem: string };
};
/** As typed, by field name. */
export type IntentValues = Record<string, string>;

const whole = (low: number, high: number) => (text: string) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return { value };
  return { problem: `Give a whole number from ${low} to ${high}.` };
};
const oneOf = (options: readonly string[]) => (text: string) =>
  options.includes(text) ? { value: text } : { problem: "Choose one of the options." };
const yesNo = (text: string) => (text === "yes" || text === "no" ? { value: text === "yes" } : oneOf([])(text));
const words = (text: string) => {
  const value = text.replace(/\r\n?/g, "\n").trim();
  return value.length <= 400 ? { value } : { problem: `Use at most 400 characters; these are ${value.length}.` };
};

/** Every value of an intent on this version, in the order of the steps. */
export function intentFields({ priorities, ...strategy }: StrategyContent): IntentField[] {
  const keys = priorities.map((priority) => priority.key);
  const content = { ...strategy, priorities };
  const fields = (group: IntentGroup, list: readonly string[], read: (key: string) => IntentField["read"]) =>
    list.map((key) => ({ name: `${group}.${key}`, group, key, read: read(key) }));
  const codes = (key: string) => priorities.find((p) => p.key === key)?.readings.map((reading) => reading.code) ?? [];
  return [
    ...fields("supports", keys, () => yesNo),
    ...fields("ranks", keys, () => whole(1, keys.length)),
    ...fields("points", allocationKeys(content), () => whole(0, 100)),
    ...fields("readings", keys, (key) => oneOf(codes(key))),
    ...fields("statements", keys, () => words),
    ...fields("tradeOffs", priorityPairs(content), (pair) => oneOf([...pair.split("_"), "rule", "no-rule"])),
    ...fields("predictedRanks", keys, () => whole(1, keys.length)),
    ...fields("predictedCarried", keys, () => whole(0, 100)),
  ];
}

/** A draft as the form shows it. What no longer fits the version, because it was edited since, is left out. */
export function valuesOf(draft: Partial<Intent>, fields: readonly IntentField[]): IntentValues {
  const values: IntentValues = {};
  for (const { name, group, key, read } of fields) {
    const value = draft[group]?.[key];
    if (value === undefined) continue;
    const text = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
    if ("value" in read(text)) values[name] = text;
  }
  return values;
}

/** The values as a draft; what cannot be read is named and left out. Blank = not answered, but for words and points. */
export function draftFrom(values: IntentValues, fields: readonly IntentField[]) {
  const draft: Partial<Record<IntentGroup, Record<string, unknown>>> = {};
  const problems: Record<string, string> = {};
  for (const { name, group, key, read } of fields) {
    const typed = values[name];
    if (typed === undefined) continue;
    const text = group === "points" && typed.trim() === "" ? "0" : typed;
    if (text.trim() === "" && group !== "statements") continue;
    const result = read(text);
    if ("problem" in result) problems[name] = result.problem;
    else draft[group] = { ...draft[group], [key]: result.value };
  }
  return { draft: draft as Partial<Intent>, problems };
}
