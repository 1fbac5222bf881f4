import { FORMS, type Question, questionsOf, type SurveyJson } from "./instrument.ts";

/** Minutes on a phone for one form; see `formQuestions`. */
export function formMinutes(survey: SurveyJson, form: string): number {
  return formQuestions(survey, form).reduce((sum, question) => sum + question.seconds, 0) / 60;
}

/** What one form shows at most: as many priorities ticked as the meaning item is asked for, and every branch taken. */
export function formQuestions(survey: SurveyJson, form: string): Question[] {
  const asked = (test: (question: Question) => boolean) => questionsOf(survey).filter(test);
  const drawn = (condition: string) => asked((q) => q.visibleIf?.includes(condition) ?? false);
  const onForm = (q: Question) => !q.visibleIf?.includes("{form}") || q.visibleIf.includes(`{form} = '${form}'`);
  const always = asked((q) => !q.visibleIf?.includes("{meaningDrawn") && onForm(q));
  const meaning = drawn("{meaningDrawn} contains").slice(0, survey.meaningMax);
  const first = drawn("{meaningDrawn.0}").slice(0, 1);
  return [...always, ...meaning, ...first];
}

/** What the landing page promises: the mean over the forms. */
export function estimateMinutes(survey: SurveyJson): number {
  return FORMS.reduce((sum, form) => sum + formMinutes(survey, form), 0) / FORMS.length;
}
