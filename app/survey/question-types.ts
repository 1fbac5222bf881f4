import { ElementFactory, type LocalizableString, Question, Serializer } from "survey-core";
import type { LocalText, Choice as WrittenChoice } from "#surveys/instrument.ts";
import { localText } from "#surveys/local-text.ts";

/** As it is read, in the language of the moment. */
export interface Choice {
  value: string;
  text: string;
  /** Absent for what is the same in every language: the organisation's own. */
  group?: WrittenChoice["group"];
}

/** Our question types, told to the survey runtime; surveys/README.md is where their properties are explained. */
const types: Record<string, { name: string; default?: unknown }[]> = {
  recall: [
    { name: "slots:number", default: 5 },
    { name: "maxLength:number", default: 120 },
  ],
  "rating-row": [{ name: "labels:value" }, { name: "escapes:value" }],
  allocation: [{ name: "options:value" }, { name: "total:number", default: 100 }, { name: "step:number", default: 5 }],
  "matrix-cards": [{ name: "cards:value" }, { name: "labels:value" }, { name: "escapes:value" }],
};
const ofEveryQuestion = ["changes", "changesNote", "seconds:number", "words"];
const ofTheSurvey = ["meaningMax:number", "instrument"];

let registered = false;
/** Runs before the first model is made; a second call changes nothing. */
export function registerQuestionTypes(): void {
  if (registered) return;
  registered = true;
  for (const property of ofEveryQuestion) Serializer.addProperty("question", property);
  for (const property of ofTheSurvey) Serializer.addProperty("survey", property);
  for (const [type, properties] of Object.entries(types)) {
    class OwnQuestion extends Question {
      override getType() {
        return type;
      }
    }
    Serializer.addClass(type, [], () => new OwnQuestion(""), "question");
    // Not in addClass: only properties added afterwards get their getters made for them.
    for (const each of properties) Serializer.addProperty(type, each);
    ElementFactory.Instance.registerElement(type, (name) => new OwnQuestion(name));
  }
}

/** A property of surveys/README.md, as the instrument wrote it. */
export function property<Value>(question: Question, name: string, otherwise: Value): Value {
  return (question.getPropertyValue(name) as Value | undefined) ?? otherwise;
}

const languageOf = (question: Question) => question.survey?.getLocale() || "en";

/** A text as written: SurveyJS would read braces in a priority's name as a formula. */
export function writtenText(question: Question, text: LocalizableString): string {
  return localText((text.getJson() as LocalText | null) ?? "", languageOf(question));
}

export function titleOf(question: Question): string {
  return writtenText(question, question.locTitle) || question.name;
}

export function textProperty(question: Question, name: string): string {
  return localText(property<LocalText>(question, name, ""), languageOf(question));
}

export function labelsOf(question: Question): string[] {
  return property<LocalText[]>(question, "labels", []).map((label) => localText(label, languageOf(question)));
}

export function choicesIn(question: Question, name: "escapes" | "options" | "cards"): Choice[] {
  return property<WrittenChoice[]>(question, name, []).map((choice) => ({
    ...choice,
    text: localText(choice.text, languageOf(question)),
  }));
}
