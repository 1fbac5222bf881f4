import type { QuestionProps } from "./question-props.ts";
import { Scale } from "./scale.tsx";

export function RatingRow({ question, labelledBy, describedBy }: QuestionProps) {
  return (
    <Scale
      question={question}
      name={question.name}
      labelledBy={labelledBy}
      describedBy={describedBy}
      chosen={question.value}
      onChange={(value) => {
        question.value = value;
      }}
    />
  );
}
