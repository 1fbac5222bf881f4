import type { LocalText, SurveyJson } from "./instrument.ts";

/** The language templates are written in. */
const DEFAULT = "en";

/** A text in one language, or in the template's where it is not translated. */
export function localText(text: LocalText, language: string): string {
  return typeof text === "string" ? text : (text[language] ?? text.default);
}

/** The languages an instantiated survey can be read in, the template's own first. */
export function languagesOf({ pages }: Pick<SurveyJson, "pages">): string[] {
  const titles = pages.flatMap((page) => page.elements.map(({ title }) => title));
  const translated = titles.flatMap((title) => (typeof title === "string" ? [] : Object.keys(title)));
  return [DEFAULT, ...new Set(translated.filter((language) => language !== "default" && language !== DEFAULT))];
}
