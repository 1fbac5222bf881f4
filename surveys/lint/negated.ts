import type { Finding, Wording } from "./finding.ts";
import { patternsFor, titlesOf } from "./titles-of.ts";

const negations: Record<string, RegExp> = {
  en: /\b(not|never|no longer|nobody|none|nothing|neither|hardly|cannot)\b|n't\b/gi,
  de: /\b(nicht|nie|niemals|nichts|niemand\p{L}*|kein(e[mnrs]?)?|kaum|weder)\b/giu,
};

/**
 * A negation is overlooked by some and turned round by others; two of them are a riddle.
 * @see Kamoen, Holleman & van den Bergh (2013), Survey Research Methods 7(3), 181–189, https://doi.org/10.18148/srm/2013.v7i3.5090
 */
export function negated(wording: Wording): Finding[] {
  const pattern = patternsFor(negations, wording.language, /(?!)/g);
  return titlesOf(wording).flatMap(({ path, text }): Finding[] => {
    const found = text.match(pattern) ?? [];
    if (found.length === 0) return [];
    const quoted = found.map((word) => `“${word}”`).join(" and ");
    if (found.length > 1) {
      return [{ rule: "negated", severity: "error", path, message: `${quoted} cancel each other. Ask what is so.` }];
    }
    const message = `${quoted} is easily overlooked. Can it ask what is so instead?`;
    return [{ rule: "negated", severity: "warning", path, message }];
  });
}
