import { FORMS, type Question, questionsOf, type SurveyJson } from "./instrument.ts";

/** Minutes on a phone for one form, when as many priorities are ticked as the meaning item is asked for. */
export function formMinutes(survey: SurveyJson, form: string): number {
  const asked = (test: (question: Question) => boolean) => questionsOf(survey).filter(test);
  const drawn = (prefix: string) => asked((q) => q.visibleIf?.startsWith(prefix) ?? false);
  const always = asked(
    (q) => !q.visibleIf?.includes("meaningDrawn") && (!q.visibleIf || q.visibleIf.includes(`'${form}'`)),
  );
  const meaning = drawn("{meaningDrawn} contains").slice(0, survey.meaningMax);
  const first = drawn("{meaningDrawn.0}").slice(0, 1);
  return [...always, ...meaning, ...first].reduce((sum, question) => sum + question.seconds, 0) / 60;
}

/** What the landing page promises: the mean over the forms. */
export function estimateMinutes(survey: SurveyJson): number {
  return FORMS.reduce((sum, form) => sum + formMinutes(survey, form), 0) / FORMS.length;
}
