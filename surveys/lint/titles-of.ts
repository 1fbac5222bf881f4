import type { Wording } from "./finding.ts";

/** Every wording of the question's title, without what is piped in or quoted: those are the organisation's own words. */
export function titlesOf({ item, at }: Wording): { path: string; text: string }[] {
  const voices = Object.entries(item.voices ?? {}).map(([voice, text]) => ({ path: `${at}.voices.${voice}`, text }));
  return [{ path: `${at}.title`, text: item.title }, ...voices].map(({ path, text }) => ({
    path,
    text: text.replace(/[“"„][^”"“]*[”"“]|\{\w+\}/g, "…").replace(/[’‘]/g, "'"),
  }));
}

/** Patterns of one language; a language nobody wrote patterns for has none. */
export function patternsFor<T>(byLanguage: Readonly<Record<string, T>>, language: string, otherwise: T): T {
  const base = language.split("-", 1)[0] ?? "";
  return Object.hasOwn(byLanguage, base) ? (byLanguage[base] ?? otherwise) : otherwise;
}
