import type { Choice, Item, LocalText } from "./instrument.ts";
import { type Priority, priorityPairs, type StrategyContent } from "./strategy.ts";

/** One element a question is repeated for: the words it puts into the text, and the choices that belong to it. */
export type Element = { key: string; words: Record<string, string>; choices: Record<string, OwnChoice[]> };

/** The strategy's own words, as piped in: in one language only. */
type OwnChoice = Choice & { text: string };

const byText = (a: OwnChoice, b: OwnChoice) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
const byCode = (a: Choice, b: Choice) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
const named = (list: { key: string; name: string }[], group?: Choice["group"]): OwnChoice[] =>
  list.map(({ key, name }) => (group ? { value: key, text: name, group } : { value: key, text: name }));

export function elementsOf(repeat: Item["repeat"], strategy: StrategyContent): Element[] {
  const nameOf = (key: string) => strategy.priorities.find((p) => p.key === key)?.name ?? key;
  const readings = (priority: Priority) => priority.readings.map((r) => ({ value: r.code, text: r.text })).sort(byCode);
  switch (repeat) {
    case "priorities":
      return strategy.priorities.map((p) => ({ key: p.key, words: { P: p.name }, choices: { readings: readings(p) } }));
    case "pairs":
      return priorityPairs(strategy).map((pair) => {
        const keys = pair.split("_");
        const [first = "", second = ""] = keys.map(nameOf);
        const choices = keys.map((key) => ({ value: key, text: nameOf(key) }));
        return { key: pair, words: { P1: first, P2: second }, choices: { pair: choices } };
      });
    case "stops":
      return strategy.legacyItems
        .filter((item) => item.decision === "stop")
        .map((item) => ({ key: item.key, words: { L: item.name }, choices: {} }));
    default:
      return [{ key: "", words: {}, choices: {} }];
  }
}

/**
 * Fills every language of a text. What is piped into a translation is the strategy's own and stays in its language: it
 * goes between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so that it reads in its own direction and can be found.
 */
export function fillLocal(text: LocalText, words: Record<string, string>): LocalText {
  if (typeof text === "string") return fillText(text, words);
  const isolated = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, `\u2068${word}\u2069`]));
  const { default: inDefault, ...others } = text;
  const filled = Object.entries(others).map(([language, each]) => [language, fillText(each, isolated)]);
  return { default: fillText(inDefault, words), ...Object.fromEntries(filled) };
}

/** `{P}` and its kin; a place holder nobody knows stays visible, so that a test finds it. */
export function fillText(text: string, words: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? (words[name] ?? "") : whole,
  );
}

/** Lists of choices are mixed in the JSON already (by text or by code), so that no position says what an option is. */
export function fillChoices(list: (Choice | string)[], strategy: StrategyContent, own: Element["choices"]): Choice[] {
  const sets: Record<string, OwnChoice[]> = {
    priorities: named(strategy.priorities),
    foils: named(strategy.foils),
    legacy: named(strategy.legacyItems),
    ...own,
  };
  const piped = list.filter((entry) => typeof entry === "string").flatMap((entry) => sets[entry.slice(1, -1)] ?? []);
  const fixed = list.filter((entry) => typeof entry !== "string");
  return [...("readings" in own && piped.length ? [...piped].sort(byCode) : [...piped].sort(byText)), ...fixed];
}

/** The same order as everywhere else: priorities, legacy items, other work. */
export function fillOptions(list: (Choice | string)[], strategy: StrategyContent): Choice[] {
  return list.flatMap((entry) => {
    if (entry === "{priorities}") return named(strategy.priorities, "priority");
    if (entry === "{legacy}") return named(strategy.legacyItems, "legacy");
    return typeof entry === "string" ? [] : [entry];
  });
}
