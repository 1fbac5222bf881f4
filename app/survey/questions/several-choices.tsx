import type { QuestionCheckboxModel } from "survey-core";
import { orderedChoices } from "../choices.ts";
import { OptionList } from "./option-list.tsx";
import type { QuestionProps } from "./question-props.ts";

export function SeveralChoices({ question, labelledBy, describedBy, seed }: QuestionProps<QuestionCheckboxModel>) {
  const ticked: string[] = question.value ?? [];
  const most = question.maxSelectedChoices || Number.POSITIVE_INFINITY;
  const full = ticked.length >= most;
  return (
    <>
      {Number.isFinite(most) && (
        <p className="tally" role="status">
          {ticked.length} of up to {most} ticked.{full ? " Untick one to choose another." : ""}
        </p>
      )}
      <OptionList
        name={question.name}
        kind="checkbox"
        labelledBy={labelledBy}
        describedBy={describedBy}
        choices={orderedChoices(question, seed)}
        chosen={ticked}
        full={full}
        onChange={(value) => {
          const next = ticked.includes(value) ? ticked.filter((each) => each !== value) : [...ticked, value];
          question.value = next.length > 0 ? next : undefined;
        }}
      />
    </>
  );
}
