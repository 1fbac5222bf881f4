import type { Finding, Wording } from "./finding.ts";

const waysOut = ["cant_say", "dk", "unsure", "none", "nothing", "no-rule", "not_heard"];

/**
 * Whoever cannot know must be able to say so outside the scale; forced into it, they choose its middle. A rating needs such a
 * way out. Other cards have a Skip button, so for a single choice it only asks.
 * @see Schaeffer & Presser (2003), Annual Review of Sociology 29, 65–88, https://doi.org/10.1146/annurev.soc.29.110702.110112
 */
export function missingCantSay({ item, at }: Wording): Finding[] {
  const finding = (severity: Finding["severity"], path: string, message: string): Finding[] => [
    { rule: "missing-cant-say", severity, path: `${at}.${path}`, message },
  ];
  const isScale = item.type === "rating-row" || item.type === "matrix-cards";
  if (isScale && !item.escapes?.some(({ value }) => waysOut.includes(value))) {
    return finding("error", "escapes", "Add “Can’t say” outside the scale.");
  }
  const choices = (item.choices ?? []).filter((choice) => typeof choice !== "string");
  const apart = choices.some(({ value, randomize }) => randomize === false || waysOut.includes(value));
  if (item.type === "radiogroup" && !apart) {
    return finding("warning", "choices", "No choice stands apart for “Can’t say”. Is skipping the question enough?");
  }
  return [];
}
