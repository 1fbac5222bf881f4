import type { Finding, Wording } from "./finding.ts";
import { patternsFor, titlesOf } from "./titles-of.ts";

type Patterns = { certain: RegExp[]; likely: RegExp; harmless: RegExp };

const patterns: Record<string, Patterns> = {
  en: {
    certain: [/\?.*\S.*\?/s, /\b(and|or)\/(and|or)\b/i, /\b(and|or) (how|what|which|when|why|where)\b/i],
    likely: /\p{L}+ (and|or|as well as) \p{L}+/iu,
    harmless:
      /\b(easy or difficult|difficult or easy|more or less|for or against|yes or no|rose or fell|fell or rose)\b/gi,
  },
  de: {
    certain: [
      /\?.*\S.*\?/s,
      /\b(und|oder)\/(und|oder)\b/i,
      /\b(und|oder) (wie|was|welche[rsnm]?|wann|wer|warum|wo)\b/i,
    ],
    likely: /\p{L}+ (und|oder|sowie|beziehungsweise|bzw\.) \p{L}+/iu,
    harmless: /\b(leicht oder schwer|schwer oder leicht|einfach oder schwierig|mehr oder weniger|ja oder nein)\b/gi,
  },
};
const none: Patterns = { certain: [/\?.*\S.*\?/s], likely: /(?!)/, harmless: /(?!)/g };

/**
 * Two things asked in one question: whoever means yes to one and no to the other cannot answer. Two question marks or two
 * question words are certain; an "and" or "or" between words is only likely, so it asks.
 * @see Menold (2020), Journal of Official Statistics 36(4), 855–886, https://doi.org/10.2478/jos-2020-0041
 */
export function doubleBarrelled(wording: Wording): Finding[] {
  const { certain, likely, harmless } = patternsFor(patterns, wording.language, none);
  return titlesOf(wording).flatMap(({ path, text }): Finding[] => {
    const plain = text.replace(harmless, "…");
    const finding = (severity: Finding["severity"], message: string) => [
      { rule: "double-barrelled", severity, path, message },
    ];
    if (certain.some((pattern) => pattern.test(plain)))
      return finding("error", "Two questions in one. Ask each by itself.");
    const joined = likely.exec(plain)?.[0];
    if (!joined) return [];
    return finding("warning", `“${joined}”: does this ask about two things? If so, ask each by itself.`);
  });
}
