import type { QuestionCheckboxModel } from "survey-core";
import { orderedChoices } from "../choices.ts";
import { useSpoken } from "../language-context.ts";
import { OptionList } from "./option-list.tsx";
import type { QuestionProps } from "./question-props.ts";

export function SeveralChoices({ question, labelledBy, describedBy, seed }: QuestionProps<QuestionCheckboxModel>) {
  const { say } = useSpoken();
  const ticked: string[] = question.value ?? [];
  const most = question.maxSelectedChoices || Number.POSITIVE_INFINITY;
  const full = ticked.length >= most;
  return (
    <>
      {Number.isFinite(most) && (
        <p className="tally" role="status">
          {say("ticked", { count: ticked.length, most })} {full && say("untick")}
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
