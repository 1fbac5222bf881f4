import { formQuestions } from "../estimate-minutes.ts";
import { FORMS, type Question, type SurveyJson, type Voice } from "../instrument.ts";
import type { Finding } from "./finding.ts";

/** What fits into a ballot beside its envelope: every ballot is padded to one size, 16 KiB. */
export const ballotBytes = 15_000;
/** UTF-8 takes at most three bytes for one UTF-16 unit, and an answer's name and marks some more. */
const bytesPerUnit = 3;
const envelope = 60;

function mostBytes({ type, maxLength = 200, slots = 5, options = [], choices = [] }: Question): number {
  if (type === "comment") return envelope + maxLength * bytesPerUnit;
  if (type === "recall") return envelope + slots * maxLength * bytesPerUnit;
  return envelope + 32 * Math.max(options.length, type === "radiogroup" ? 1 : choices.length);
}

/** Whoever writes everything there is room for must still be able to send it: a ballot is never cut off. */
export function ballotSize(surveys: readonly { voice: Voice; survey: SurveyJson }[]): Finding[] {
  return surveys.flatMap(({ voice, survey }): Finding[] => {
    const sizes = FORMS.map((form) => formQuestions(survey, form).reduce((sum, each) => sum + mostBytes(each), 0));
    if (Math.max(...sizes) <= ballotBytes) return [];
    const message =
      "The texts together can be longer than a ballot holds. Allow fewer characters, or ask for fewer texts.";
    return [{ rule: "ballot-size", severity: "error", path: `layers.${voice}`, message }];
  });
}
