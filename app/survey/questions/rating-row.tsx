import { type Choice, property } from "../question-types.ts";
import { OptionList } from "./option-list.tsx";
import type { QuestionProps } from "./question-props.ts";

/** Five labelled points in their own order; what lies outside the scale stands apart below it. */
export function RatingRow({ question, labelledBy, describedBy }: QuestionProps) {
  const points = property<string[]>(question, "labels", []).map((text, index) => ({ value: String(index + 1), text }));
  const escapes = property<Choice[]>(question, "escapes", []).map((each) => ({ ...each, last: true }));
  return (
    <OptionList
      name={question.name}
      kind="radio"
      shape="scale"
      labelledBy={labelledBy}
      describedBy={describedBy}
      choices={[...points, ...escapes]}
      chosen={[question.value]}
      onChange={(value) => {
        question.value = points.some((point) => point.value === value) ? Number(value) : value;
      }}
    />
  );
}
