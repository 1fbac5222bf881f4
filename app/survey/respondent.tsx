import { useState } from "react";
import type { Question } from "survey-core";
import { answersToSend, isFinished, visibleQuestions } from "./answers.ts";
import { CardScreen } from "./card-screen.tsx";
import { LastCard } from "./last-card.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { Receipt } from "./receipt.tsx";
import { saveReceipt } from "./receipt-text.ts";
import { Refused } from "./refused.tsx";
import { Sending } from "./sending.tsx";
import type { Session } from "./session.ts";
import { SurveyFrame } from "./survey-frame.tsx";
import { useDelivery } from "./use-delivery.ts";
import { useCloseWarning, useSession, useTicketInTime } from "./use-session.ts";

export interface RespondentProps {
  session: Session;
  organization: string;
  waveName: string;
  closes: string;
  /** Takes what the landing page keeps of the link out of this tab. */
  onForget(): void;
}

/** From the first card to the receipt. */
export function Respondent({ session, organization, waveName, closes, onForget }: RespondentProps) {
  useSession(session);
  const { model } = session;
  const [isLast, setLast] = useState(session.draft.sent !== null);
  const { phase, send, refuse, edit } = useDelivery(session, onForget);
  const questions = visibleQuestions(model);
  const question = model.currentPage?.questions.find((each: Question) => each.isVisible);
  const card = isLast ? questions.length : question ? questions.indexOf(question) : 0;
  useTicketInTime(session, card, refuse);
  useCloseWarning(session.keptOn === "tab" && phase.at !== "received");
  const organizationTop = <p className="survey-organization">{organization}</p>;

  if (phase.at === "sending") {
    return (
      <SurveyFrame top={organizationTop} actions={null} onSubmit={() => {}}>
        <Sending step={phase.step} keptOn={session.keptOn} />
      </SurveyFrame>
    );
  }
  if (phase.at === "received") {
    const listUrl = new URL(`/receipts/${session.assignment.wave}`, location.href).href;
    const receipt = { code: phase.code, organization, waveName, closes, listUrl };
    return (
      <SurveyFrame
        top={organizationTop}
        actions={
          <button className="button button-wide" type="submit">
            Save receipt
          </button>
        }
        onSubmit={() => saveReceipt(receipt)}
      >
        <Receipt receipt={receipt} matches={phase.matches} />
      </SurveyFrame>
    );
  }
  if (phase.at === "refused") {
    const { refusal, field } = phase;
    const back = () => {
      const page = questions.find((each) => each.name === field)?.page;
      if (page) model.currentPage = page;
      setLast(!page);
      edit();
    };
    return (
      <SurveyFrame
        top={organizationTop}
        actions={
          refusal.canEdit ? (
            <button className="button button-wide" type="submit">
              Back to my answers
            </button>
          ) : null
        }
        onSubmit={back}
      >
        <Refused refusal={refusal} />
      </SurveyFrame>
    );
  }
  if (isLast || !question) {
    return (
      <SurveyFrame
        top={
          <>
            <p>Last step</p>
            <ProgressLine card={questions.length} cards={questions.length} />
          </>
        }
        actions={
          <>
            {!session.draft.sent && (
              <button className="button button-quiet" type="button" onClick={() => setLast(false)}>
                Back
              </button>
            )}
            <button className="button button-wide" type="submit" disabled={!answersToSend(model)}>
              Send
            </button>
          </>
        }
        onSubmit={send}
      >
        <LastCard
          answered={questions.filter(isFinished).length}
          asked={questions.length}
          isResumed={session.draft.sent !== null}
        />
      </SurveyFrame>
    );
  }
  return <CardScreen session={session} question={question} questions={questions} onLast={() => setLast(true)} />;
}
