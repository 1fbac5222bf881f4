import { type ReactNode, useState } from "react";
import type { Question } from "survey-core";
import { isFinished } from "./answers.ts";
import { useSpoken } from "./language-context.ts";
import { minutesLeft, secondsLeft } from "./minutes-left.ts";
import { ProgressLine } from "./progress-line.tsx";
import { QuestionCard } from "./question-card.tsx";
import { choicesIn, property } from "./question-types.ts";
import type { Session } from "./session.ts";
import { SurveyFrame } from "./survey-frame.tsx";
import { useOnline } from "./use-online.ts";

interface Props {
  session: Session;
  question: Question;
  questions: readonly Question[];
  onLast(): void;
  /** Below the card. */
  children: ReactNode;
}

/** Whether the card itself offers a way out, such as "I don't know"; otherwise there is a button for it. */
function hasOwnEscape(question: Question): boolean {
  if (choicesIn(question, "escapes").length > 0) return true;
  return (
    question.getType() === "radiogroup" &&
    question.choices.some((choice: { randomize?: boolean }) => choice.randomize === false)
  );
}

/** What asks for a judgement can be declined as such; a text or a list of ticks is only left out. */
const isJudgement = (question: Question) => ["allocation", "ranking"].includes(question.getType());

export function CardScreen({ session, question, questions, onLast, children }: Props) {
  const { say } = useSpoken();
  const { model, draft, keptOn } = session;
  const isOnline = useOnline();
  const [problemAt, setProblemAt] = useState<string | null>(null);
  const card = questions.indexOf(question);
  const isHalfGiven = question.getType() === "allocation" && !question.isEmpty() && !isFinished(question);
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
          <p>{minutesLeft(secondsLeft(model, questions.slice(card)), say)}</p>
          <p>{say(keptOn === "device" ? "saved" : "keptInTab")}</p>
          <ProgressLine card={card + 1} cards={questions.length + 1} />
        </>
      }
      actions={
        <>
          {card > 0 && (
            <button className="button button-quiet" type="button" onClick={() => model.prevPage()}>
              {say("back")}
            </button>
          )}
          {!hasOwnEscape(question) && (
            <button className="button button-line" type="button" onClick={skip}>
              {say(isJudgement(question) ? "cantSay" : "skip")}
            </button>
          )}
          <button className="button button-wide" type="submit">
            {say("next")}
          </button>
        </>
      }
      onSubmit={() => (isHalfGiven ? setProblemAt(question.name) : next())}
    >
      <p className="survey-offline" role="status">
        {isOnline ? "" : say(keptOn === "device" ? "offline" : "offlineInTab")}
      </p>
      <QuestionCard
        question={question}
        seed={draft.drawn.seed}
        problem={
          problemAt === question.name && isHalfGiven
            ? say("giveExactly", { total: property(question, "total", 100) })
            : null
        }
      />
      {children}
    </SurveyFrame>
  );
}
