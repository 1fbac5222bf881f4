import type { DocumentItem, InstrumentDocument } from "#surveys/instrument-document.ts";
import type { Translation } from "#surveys/translations.ts";
import { layerWords } from "./words.ts";

/** One text to translate. `path` as in the translation file: `items.clarity.labels.2`. */
export type TranslationLine = { path: string; label: string; text: string; translated: string };
type Words = Translation["items"][string];

/** Every text of one question with what there is of it in the other language. */
export function linesOf(item: DocumentItem, words: Words = {}): TranslationLine[] {
  const at = `items.${item.name}`;
  const line = (path: string, label: string, text: string | undefined, translated = ""): TranslationLine[] =>
    text ? [{ path: `${at}.${path}`, label, text, translated }] : [];
  const entries = [...(item.choices ?? []), ...(item.options ?? []), ...(item.cards ?? []), ...(item.escapes ?? [])];
  return [
    ...line("title", "Question", item.title, words.title),
    ...Object.entries(item.voices ?? {}).flatMap(([voice, text]) =>
      line(
        `voices.${voice}`,
        `Question for ${layerWords[voice as keyof typeof layerWords].toLowerCase()}`,
        text,
        words.voices?.[voice as keyof typeof words.voices],
      ),
    ),
    ...line("description", "Line below the question", item.description, words.description),
    ...(item.labels ?? []).flatMap((label, index) =>
      line(`labels.${index}`, `Point ${index + 1}`, label, words.labels?.[index]),
    ),
    ...entries.flatMap((entry) =>
      typeof entry === "string"
        ? []
        : line(`choices.${entry.value}`, "Option", entry.text, words.choices?.[entry.value]),
    ),
    ...line("changesNote", "What an answer can change", item.changesNote, words.changesNote),
  ];
}

/**
 * The posted lines as a translation. A blank line leaves that text out, so that it is shown in the instrument's own language;
 * a scale is translated as a whole, so its blank points take the instrument's own words.
 */
export function readTranslation(document: InstrumentDocument, language: string, form: FormData): Translation {
  const text = (path: string) => {
    const value = form.get(path);
    return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  };
  const items = document.items.map((item): [string, Words] => {
    const at = `items.${item.name}`;
    const own = linesOf(item).map(({ path }) => path.slice(at.length + 1));
    const group = (name: string) =>
      own
        .filter((path) => path.startsWith(`${name}.`))
        .map((path) => [path.slice(name.length + 1), text(`${at}.${path}`)] as const)
        .filter(([, words]) => words);
    const labels = (item.labels ?? []).map((label, index) => ({ label, words: text(`${at}.labels.${index}`) }));
    const part = (name: "title" | "description" | "changesNote") =>
      text(`${at}.${name}`) ? { [name]: text(`${at}.${name}`) } : {};
    const choices = group("choices");
    const voices = group("voices");
    return [
      item.name,
      {
        ...part("title"),
        ...part("description"),
        ...part("changesNote"),
        ...(labels.some(({ words }) => words) ? { labels: labels.map(({ label, words }) => words || label) } : {}),
        ...(choices.length > 0 ? { choices: Object.fromEntries(choices) } : {}),
        ...(voices.length > 0 ? { voices: Object.fromEntries(voices) } : {}),
      },
    ];
  });
  return {
    schema: "plumbline-translation/1",
    language,
    ...(text("title") ? { title: text("title") } : {}),
    items: Object.fromEntries(items.filter(([, words]) => Object.keys(words).length > 0)),
  };
}

/** The document with this translation in the place of the one of the same language. */
export function withTranslation(document: InstrumentDocument, translation: Translation): InstrumentDocument {
  const others = document.translations.filter(({ language }) => language !== translation.language);
  return { ...document, translations: [...others, translation] };
}

export function withoutTranslation(document: InstrumentDocument, language: string): InstrumentDocument {
  return { ...document, translations: document.translations.filter((each) => each.language !== language) };
}
