/** A language the survey can be read in, and the locale its numbers and dates are written in: `ar` and `ar-MA`. */
export interface Reading {
  language: string;
  locale: string;
}

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);
/** Where the tag alone leaves it open: Arabic without a country is written with Arabic digits. */
const LOCALE: Record<string, string> = { en: "en-GB", ar: "ar-u-nu-arab" };

const baseOf = (tag: string) => tag.toLowerCase().split("-")[0] ?? "";

export const directionOf = (language: string) => (RIGHT_TO_LEFT.has(baseOf(language)) ? "rtl" : "ltr");

/** As its own speakers write it: "Deutsch", "العربية". */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}

/** How somebody who wants these languages reads this one. */
export const readingOf = (language: string, wanted: readonly string[]): Reading =>
  chooseReading(
    wanted.filter((tag) => baseOf(tag) === baseOf(language)),
    [language],
  );

/** The first wanted language that is offered, else the first offered one. @param wanted BCP 47 tags, most wanted first */
export function chooseReading(wanted: readonly string[], offered: readonly string[]): Reading {
  for (const tag of wanted) {
    const language =
      offered.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
      offered.find((each) => baseOf(each) === baseOf(tag));
    if (language) return { language, locale: tag === language ? (LOCALE[language] ?? language) : tag };
  }
  const language = offered[0] ?? "en";
  return { language, locale: LOCALE[language] ?? language };
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Tags of an Accept-Language header by weight (RFC 9110, 12.5.4); what is no tag is left out. */
export function readAcceptLanguage(header: string | undefined): string[] {
  return (header ?? "")
    .slice(0, 400)
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.trim().split(/\s*;\s*q=/i);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => weight > 0 && isTag(tag))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
