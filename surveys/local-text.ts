import type { LocalText, SurveyJson } from "./instrument.ts";

/** The language a template is written in that does not say. */
export const UNSAID_LANGUAGE = "en";

/** A text in one language, or in the template's where it is not translated. */
export function localText(text: LocalText, language: string): string {
  return typeof text === "string" ? text : (text[language] ?? text.default);
}

/** The languages an instantiated survey can be read in, the template's own first. */
export function languagesOf({ locale = UNSAID_LANGUAGE, pages }: Pick<SurveyJson, "locale" | "pages">): string[] {
  const titles = pages.flatMap((page) => page.elements.map(({ title }) => title));
  const translated = titles.flatMap((title) => (typeof title === "string" ? [] : Object.keys(title)));
  return [locale, ...new Set(translated.filter((language) => language !== "default" && language !== locale))];
}
