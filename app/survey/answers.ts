import type { Question, SurveyModel } from "survey-core";
import { property } from "./question-types.ts";

/** Pasted text brings control characters and halves of characters along, which the server refuses. */
const legible = (text: string) => text.replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, "").trim();

/** @returns what of an answer may leave the device; undefined when it is empty or unfinished */
function finished(question: Question): unknown {
  const value: unknown = question.value;
  if (question.isEmpty()) return undefined;
  switch (question.getType()) {
    case "recall": {
      const texts = (value as string[])
        .map((text) => legible(text.replace(/[\n\t]/g, " ")))
        .filter((text) => text !== "");
      return texts.length > 0 ? texts : undefined;
    }
    case "comment":
      return legible(String(value)) || undefined;
    case "allocation": {
      const points = Object.entries(value as Record<string, number>).filter(([, given]) => given > 0);
      const sum = points.reduce((total, [, given]) => total + given, 0);
      return sum === property(question, "total", 100) ? Object.fromEntries(points) : undefined;
    }
    default:
      // The runtime hangs its own bookkeeping on arrays; a copy is only what was answered.
      return Array.isArray(value) ? [...value] : value;
  }
}

export const isFinished = (question: Question): boolean => finished(question) !== undefined;

/** The questions on cards the respondent can reach now, in order. */
export function visibleQuestions(model: SurveyModel): Question[] {
  return model.visiblePages.flatMap((page) => page.questions.filter((question) => question.isVisible));
}

/** Exactly what is sent: finished answers of visible questions and the form letter; null when there is none. */
export function answersToSend(model: SurveyModel): Record<string, unknown> | null {
  const answers = Object.fromEntries(
    visibleQuestions(model).flatMap((question) => {
      const value = finished(question);
      return value === undefined ? [] : [[question.name, value]];
    }),
  );
  if (Object.keys(answers).length === 0) return null;
  const form: unknown = model.getValue("form");
  return form ? { form, ...answers } : answers;
}
