import type { Finding, Wording } from "./finding.ts";
import { titlesOf } from "./titles-of.ts";

const title = { warning: 25, error: 40 };
const optionWarning = 15;

const countWords = (text: string, language: string) =>
  [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].filter((part) => part.isWordLike).length;

/**
 * Long sentences are skimmed, and the end of them is what gets answered. Words are counted as the language separates them.
 * @see Lenzner, Kaczmirek & Lenzner (2010), Applied Cognitive Psychology 24(7), 1003–1020, https://doi.org/10.1002/acp.1602
 */
export function overLong(wording: Wording): Finding[] {
  const { item, language, at } = wording;
  const count = (text: string) => countWords(text, language);
  const titles = titlesOf(wording).flatMap(({ path, text }): Finding[] => {
    const words = count(text);
    if (words <= title.warning) return [];
    const severity = words > title.error ? "error" : "warning";
    return [{ rule: "over-long", severity, path, message: `${words} words. Use at most ${title.warning}.` }];
  });
  const options = (["choices", "options"] as const).flatMap((list) =>
    (item[list] ?? []).flatMap((choice, index): Finding[] => {
      const words = typeof choice === "string" ? 0 : count(choice.text);
      if (words <= optionWarning) return [];
      const message = `${words} words in one option. Use at most ${optionWarning}.`;
      return [{ rule: "over-long", severity: "warning", path: `${at}.${list}.${index}`, message }];
    }),
  );
  return [...titles, ...options];
}
