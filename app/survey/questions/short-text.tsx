import type { QuestionCommentModel } from "survey-core";
import { useSpoken } from "../language-context.ts";
import type { QuestionProps } from "./question-props.ts";

export function ShortText({ question, labelledBy, describedBy }: QuestionProps<QuestionCommentModel>) {
  const { say } = useSpoken();
  const text: string = question.value ?? "";
  const most = question.maxLength > 0 ? question.maxLength : 200;
  const warning = `${question.name}-warning`;
  return (
    <div className="short-text">
      <textarea
        className="words"
        dir="auto"
        rows={question.rows}
        maxLength={most}
        aria-labelledby={labelledBy}
        aria-describedby={[describedBy, warning].filter(Boolean).join(" ")}
        value={text}
        onChange={(event) => {
          question.value = event.target.value || undefined;
        }}
      />
      <p id={warning} className="tally">
        {say("whatIsWritten")} <span className="tally-count">{say("characters", { count: text.length, most })}</span>
      </p>
    </div>
  );
}
