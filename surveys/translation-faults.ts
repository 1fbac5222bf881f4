import type { Item, LocalText, Template } from "./instrument.ts";
import type { Translation } from "./translations.ts";

/** `path` as in the file: `items.clarity.labels.2`. */
export type TranslationFault = { path: string; message: string };

/** Said of a text that is left out: it is shown in the language of the template. */
export const UNTRANSLATED = "This text is not translated.";

const placeHolders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join(" ");
const inDefault = (text: LocalText) => (typeof text === "string" ? text : text.default);

/** Everything in a translation that does not fit its template, or is missing from it. Empty = complete. */
export function translationFaults(template: Template, { title, items }: Translation): TranslationFault[] {
  const names = new Set(template.items.map((item) => item.name));
  const unknown = Object.keys(items).filter((name) => !names.has(name));
  return [
    ...compare("title", template.title, title),
    ...unknown.map((name) => ({ path: `items.${name}`, message: "The instrument has no item of this name." })),
    ...template.items.flatMap((item) => itemFaults(item, items[item.name])),
  ];
}

function itemFaults(item: Item, own: Translation["items"][string] = {}): TranslationFault[] {
  const at = `items.${item.name}`;
  const fixed = [
    ...(item.choices ?? []),
    ...(item.options ?? []),
    ...(item.cards ?? []),
    ...(item.escapes ?? []),
  ].filter((each) => typeof each !== "string");
  const of = { choices: fixed.map(({ value }) => value), voices: Object.keys(item.voices ?? {}) };
  const strays = (["choices", "voices"] as const).flatMap((kind) =>
    Object.keys(own[kind] ?? {})
      .filter((key) => !of[kind].includes(key))
      .map((key) => ({ path: `${at}.${kind}.${key}`, message: "The item has nothing of this name." })),
  );
  const tooMany = (own.labels?.length ?? 0) > (item.labels?.length ?? 0);
  return [
    ...compare(`${at}.title`, item.title, own.title),
    ...compare(`${at}.description`, item.description, own.description),
    ...compare(`${at}.changesNote`, item.changesNote, own.changesNote),
    ...(item.labels ?? []).flatMap((label, index) => compare(`${at}.labels.${index}`, label, own.labels?.[index])),
    ...(tooMany ? [{ path: `${at}.labels`, message: "There are more labels than the scale has points." }] : []),
    ...fixed.flatMap((each) => compare(`${at}.choices.${each.value}`, each.text, own.choices?.[each.value])),
    ...Object.entries(item.voices ?? {}).flatMap(([voice, words]) =>
      compare(`${at}.voices.${voice}`, words, own.voices?.[voice as keyof typeof own.voices]),
    ),
    ...strays,
  ];
}

function compare(path: string, source: LocalText | undefined, translated: string | undefined): TranslationFault[] {
  if (source === undefined) return translated === undefined ? [] : [{ path, message: "The item has no such text." }];
  if (translated === undefined) return [{ path, message: UNTRANSLATED }];
  const [wanted, found] = [placeHolders(inDefault(source)), placeHolders(translated)];
  return wanted === found ? [] : [{ path, message: `Keep the place holders: ${wanted || "none"}.` }];
}
