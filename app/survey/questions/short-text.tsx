import type { QuestionCommentModel } from "survey-core";
import type { QuestionProps } from "./question-props.ts";

export function ShortText({ question, labelledBy, describedBy }: QuestionProps<QuestionCommentModel>) {
  const text: string = question.value ?? "";
  const most = question.maxLength > 0 ? question.maxLength : 200;
  const warning = `${question.name}-warning`;
  return (
    <div className="short-text">
      <textarea
        className="words"
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
        We cannot hide how you write. Leave out names and events only you know.{" "}
        <span className="tally-count">
          {text.length} of {most} characters
        </span>
      </p>
    </div>
  );
}
