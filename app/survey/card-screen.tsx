import { useState } from "react";
import type { Question } from "survey-core";
import { isFinished } from "./answers.ts";
import { minutesLeft, secondsLeft } from "./minutes-left.ts";
import { ProgressLine } from "./progress-line.tsx";
import { QuestionCard } from "./question-card.tsx";
import { type Choice, property } from "./question-types.ts";
import type { Session } from "./session.ts";
import { SurveyFrame } from "./survey-frame.tsx";

interface Props {
  session: Session;
  question: Question;
  questions: readonly Question[];
  onLast(): void;
}

/** Whether the card itself offers a way out, such as "I don't know"; otherwise there is a Skip button. */
function hasOwnEscape(question: Question): boolean {
  if (property<Choice[]>(question, "escapes", []).length > 0) return true;
  return (
    question.getType() === "radiogroup" &&
    question.choices.some((choice: { randomize?: boolean }) => choice.randomize === false)
  );
}

export function CardScreen({ session, question, questions, onLast }: Props) {
  const { model, draft, keptOn } = session;
  const [problemAt, setProblemAt] = useState<string | null>(null);
  const card = questions.indexOf(question);
  const isAllocation = question.getType() === "allocation";
  const isHalfGiven = isAllocation && !question.isEmpty() && !isFinished(question);
  const next = () => {
    setProblemAt(null);
    if (model.isLastPage) onLast();
    else model.nextPage();
  };
  const skip = () => {
    question.clearValue();
    next();
  };
  return (
    <SurveyFrame
      top={
        <>
          <p>{minutesLeft(secondsLeft(model, questions.slice(card)))}</p>
          <p role="status">{keptOn === "device" ? "Saved on this device" : "Kept in this tab only"}</p>
          <ProgressLine card={card + 1} cards={questions.length + 1} />
        </>
      }
      actions={
        <>
          {card > 0 && (
            <button className="button button-quiet" type="button" onClick={() => model.prevPage()}>
              Back
            </button>
          )}
          {(isAllocation || !hasOwnEscape(question)) && (
            <button className="button button-line" type="button" onClick={skip}>
              {isAllocation ? "Can’t say" : "Skip"}
            </button>
          )}
          <button className="button button-wide" type="submit">
            Next
          </button>
        </>
      }
      onSubmit={() => (isHalfGiven ? setProblemAt(question.name) : next())}
    >
      <QuestionCard
        question={question}
        seed={draft.drawn.seed}
        problem={
          problemAt === question.name && isHalfGiven
            ? `Give exactly ${property(question, "total", 100)} points, or choose “Can’t say”.`
            : null
        }
      />
    </SurveyFrame>
  );
}
