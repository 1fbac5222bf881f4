import type { ItemValue, QuestionSelectBase } from "survey-core";
import { type Choice, writtenText } from "./question-types.ts";
import { seededDraw, seedFor, shuffled } from "./shuffle.ts";

export interface OrderedChoice extends Choice {
  /** Stands apart below the rest: "I don't know", "none", "other". */
  last: boolean;
}

/** Options in the order this device drew; what must not be shuffled keeps its place at the end. */
export function orderedChoices(question: QuestionSelectBase, seed: number): OrderedChoice[] {
  const all = question.choices.map((item: ItemValue & { randomize?: boolean }) => ({
    value: String(item.value),
    text: writtenText(question, item.locText) || String(item.value),
    last: item.randomize === false,
  }));
  if (question.choicesOrder !== "random") return all.map((choice) => ({ ...choice, last: choice.value === "dk" }));
  const free = all.filter((choice) => !choice.last);
  return [...shuffled(free, seededDraw(seedFor(seed, question.name))), ...all.filter((choice) => choice.last)];
}
