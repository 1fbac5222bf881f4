import type { QuestionRadiogroupModel } from "survey-core";
import { orderedChoices } from "../choices.ts";
import { OptionList } from "./option-list.tsx";
import type { QuestionProps } from "./question-props.ts";

export function SingleChoice({ question, labelledBy, describedBy, seed }: QuestionProps<QuestionRadiogroupModel>) {
  return (
    <OptionList
      name={question.name}
      kind="radio"
      labelledBy={labelledBy}
      describedBy={describedBy}
      choices={orderedChoices(question, seed)}
      chosen={[question.value]}
      onChange={(value) => {
        question.value = value;
      }}
    />
  );
}
