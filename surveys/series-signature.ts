import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Question, questionsOf, type SurveyJson } from "./instrument.ts";
import type { StrategyContent } from "./strategy.ts";

/** What one wave asked: the staff forms, and the form of layer 0 where there is one. */
export type AskedForms = { staff: readonly SurveyJson[]; leaders: readonly SurveyJson[] };

/** What has to be the same for two waves to be one series: the words, the options and their number. Not timings, not notes. */
function asked({ type, title, choices, options, labels, escapes, maxSelectedChoices, total }: Question) {
  return { type, title, choices, options, labels, escapes, maxSelectedChoices, total };
}

/**
 * A signature for every measure of a wave. Two waves may be compared on a measure exactly when its signatures are equal: the
 * items were worded alike, with the same options, foils and number of readings.
 * @returns by measure id (`carried.p1`, `time.l1`); a measure whose items were not asked has none
 * @see measurement design 2.7
 */
export function seriesSignatures(strategy: StrategyContent, { staff, leaders }: AskedForms): Record<string, string> {
  const everybody = [...staff, ...leaders];
  const texts = (forms: readonly SurveyJson[], name: string) => {
    const found = forms.flatMap((form) => questionsOf(form).filter((question) => question.name === name));
    return [...new Set(found.map((question) => canonicalize(asked(question)) ?? ""))].sort();
  };
  const signatures: Record<string, string> = {};
  const sign = (id: string, forms: readonly SurveyJson[], names: readonly string[], more: unknown = null) => {
    const items = names.map((name) => texts(forms, name));
    if (items.some((wordings) => wordings.length === 0)) return;
    signatures[id] = createHash("sha256")
      .update(canonicalize([items, more]) ?? "")
      .digest("hex");
  };
  const { priorities, legacyItems } = strategy;
  const keys = priorities.map(({ key }) => key);
  for (const { key, readings } of priorities) {
    const meanings = [...readings].sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ kind, text }) => ({ kind, text }));
    sign(`carried.${key}`, everybody, ["ticks", `meaning_${key}`], meanings);
    sign(`seen.${key}`, everybody, ["ticks"]);
    sign(`dont_know.${key}`, everybody, ["ticks", `meaning_${key}`], meanings);
    sign(`resource.${key}`, staff, [`people_${key}`]);
  }
  sign(
    "carried",
    everybody,
    ["ticks", ...keys.map((key) => `meaning_${key}`)],
    priorities.map(({ key, readings }) => [key, readings.map(({ kind, text }) => `${kind} ${text}`).sort()]),
  );
  sign("seen", everybody, ["ticks"]);
  for (const { key } of legacyItems) sign(`lure.${key}`, everybody, ["ticks"]);
  for (const key of [...keys, ...legacyItems.map((item) => item.key), "other"])
    sign(`time.${key}`, staff, ["leader_time"]);
  sign("time", staff, ["leader_time"]);
  for (const key of [...keys, "other"]) {
    sign(`attention.${key}`, staff, ["attention"]);
    sign(`recognition.${key}`, staff, ["recognition"]);
  }
  sign(
    "legacy_load",
    everybody,
    ["own_time"],
    legacyItems.map(({ key, decision, points }) => ({ key, decision, points })),
  );
  sign("line_of_sight", everybody, ["ease", ...keys.map((key) => `counterfactual_${key}`)]);
  return signatures;
}
