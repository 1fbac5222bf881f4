import type { Question, SurveyModel } from "survey-core";
import type { SaySurvey } from "./messages/survey.ts";
import { property } from "./question-types.ts";

const ASSUMED_SECONDS = 10;
const secondsOf = (question: Question) => property(question, "seconds", ASSUMED_SECONDS);

/** Cards that depend on the ticks are counted before the ticks are made, so that the time left does not grow on the way. */
function stillToBeDrawn(model: SurveyModel, remaining: readonly Question[]): number {
  const ticks = remaining.find((question) => question.name === "ticks");
  if (!ticks?.isEmpty()) return 0;
  const first = (prefix: string) => model.getAllQuestions().find((question) => question.name.startsWith(prefix));
  const [meaning, restatement] = [first("meaning_"), first("restatement_")];
  const most = Number(model.getPropertyValue("meaningMax") ?? 0);
  return (meaning ? most * secondsOf(meaning) : 0) + (restatement ? secondsOf(restatement) : 0);
}

export function secondsLeft(model: SurveyModel, remaining: readonly Question[]): number {
  return remaining.reduce((total, question) => total + secondsOf(question), stillToBeDrawn(model, remaining));
}

/** In words: whole minutes, rounded up, as a promise that is kept. */
export function minutesLeft(seconds: number, say: SaySurvey): string {
  return seconds < 45 ? say("lessThanAMinute") : say("minutesLeft", { count: Math.ceil(seconds / 60) });
}
