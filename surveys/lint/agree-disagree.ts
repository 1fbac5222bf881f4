import type { Finding, Wording } from "./finding.ts";
import { patternsFor, titlesOf } from "./titles-of.ts";

const inScale: Record<string, RegExp> = {
  en: /\b(dis)?agree\b|\btrue of me\b/i,
  de: /\bstimme\b.*\bzu\b|\btrifft\b.*\bzu\b|\bzustimm/i,
};
const inTitle: Record<string, RegExp> = {
  en: /\bto what extent do you agree\b|\bhow (much|strongly|far) do you (dis)?agree\b|\bplease (say|rate) how .*\bagree\b/i,
  de: /\binwieweit stimmen sie\b|\bwie sehr stimmen sie\b/i,
};

/**
 * An agree/disagree scale measures the readiness to agree as well as the thing itself: ask for the thing, on a scale of its own.
 * @see Saris, Revilla, Krosnick & Shaeffer (2010), Survey Research Methods 4(1), 61–79, https://doi.org/10.18148/srm/2010.v4i1.2682
 */
export function agreeDisagree(wording: Wording): Finding[] {
  const { item, language, at } = wording;
  const offered = item.labels ? "labels" : "choices";
  const scale = patternsFor(inScale, language, /(?!)/);
  const texts = [
    ...(item.labels ?? []),
    ...(item.choices ?? []).flatMap((choice) => (typeof choice === "string" ? [] : [choice.text])),
  ];
  const message = "An agree/disagree scale. Ask for the thing itself, on a scale of its own.";
  const inLabels = texts.filter((text) => scale.test(text)).length > 1;
  const asked = titlesOf(wording).find(({ text }) => patternsFor(inTitle, language, /(?!)/).test(text));
  if (!inLabels && !asked) return [];
  return [
    { rule: "agree-disagree", severity: "error", path: inLabels ? `${at}.${offered}` : (asked?.path ?? at), message },
  ];
}
