import { useMemo, useState } from "react";
import type { Question } from "survey-core";
import { answersToSend, isFinished, visibleQuestions } from "./answers.ts";
import { CardScreen } from "./card-screen.tsx";
import { closingTime } from "./closing-time.ts";
import { LanguageContext, spokenIn, useDocumentLanguage, useSpoken } from "./language-context.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { LastCard } from "./last-card.tsx";
import { OwnWords } from "./own-words.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { titleOf } from "./question-types.ts";
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
  languages: readonly string[];
  organization: string;
  waveName: string;
  /** ISO date, or date and time */
  closesOn: string;
  /** Lets this tab remember the language through a reload. */
  onLanguage(language: string): void;
  /** Takes what the landing page keeps of the link out of this tab. */
  onForget(): void;
}

/** From the first card to the receipt, in whichever language is chosen on the way. */
export function Respondent(props: RespondentProps) {
  const { session } = props;
  useSession(session);
  const spoken = useMemo(() => spokenIn(session.language, navigator.languages), [session.language]);
  useDocumentLanguage(spoken.frame);
  return (
    <LanguageContext.Provider value={spoken}>
      <Screens {...props} />
    </LanguageContext.Provider>
  );
}

function Screens({ session, languages, organization, waveName, closesOn, onLanguage, onForget }: RespondentProps) {
  const { say, locale, language } = useSpoken();
  const { model } = session;
  const [isLast, setLast] = useState(false);
  const { phase, send, refuse, edit } = useDelivery(session, onForget);
  const questions = visibleQuestions(model);
  const question = model.currentPage?.questions.find((each: Question) => each.isVisible);
  const card = isLast ? questions.length : question ? questions.indexOf(question) : 0;
  useTicketInTime(session, card, refuse);
  useCloseWarning(session.keptOn === "tab" && phase.at !== "received");
  const languageSwitch = (
    <LanguageSwitch
      label={say("language")}
      languages={languages}
      language={language}
      onChoose={(next) => {
        session.speak(next);
        onLanguage(next);
      }}
    />
  );
  const organizationTop = (
    <>
      <p className="survey-organization">
        <OwnWords>{organization}</OwnWords>
      </p>
      {languageSwitch}
    </>
  );

  if (phase.at === "sending") {
    return (
      <SurveyFrame top={organizationTop} actions={null} onSubmit={() => {}}>
        <Sending step={phase.step} keptOn={session.keptOn} />
      </SurveyFrame>
    );
  }
  if (phase.at === "received") {
    const listUrl = new URL(`/receipts/${session.assignment.wave}`, location.href).href;
    const receipt = { code: phase.code, organization, waveName, closes: closingTime(closesOn, locale), listUrl };
    return (
      <SurveyFrame
        top={organizationTop}
        actions={
          <button className="button button-wide" type="submit">
            {say("saveReceipt")}
          </button>
        }
        onSubmit={() => saveReceipt(receipt, say)}
      >
        <Receipt receipt={receipt} matches={phase.matches} />
      </SurveyFrame>
    );
  }
  if (phase.at === "refused") {
    const { refusal, field } = phase;
    const refused = questions.find((each) => each.name === field);
    const back = () => {
      if (refused) model.currentPage = refused.page;
      setLast(!refused);
      edit();
    };
    return (
      <SurveyFrame
        top={organizationTop}
        actions={
          refusal.canEdit ? (
            <button className="button button-wide" type="submit">
              {say("backToAnswers")}
            </button>
          ) : null
        }
        onSubmit={back}
      >
        <Refused refusal={refusal} question={refused ? titleOf(refused) : ""} />
      </SurveyFrame>
    );
  }
  if (isLast || !question) {
    return (
      <SurveyFrame
        top={
          <>
            <p>{say("lastStep")}</p>
            <ProgressLine card={questions.length} cards={questions.length} />
          </>
        }
        actions={
          <>
            <button className="button button-quiet" type="button" onClick={() => setLast(false)}>
              {say("back")}
            </button>
            <button className="button button-wide" type="submit" disabled={!answersToSend(model)}>
              {say("send")}
            </button>
          </>
        }
        onSubmit={send}
      >
        <LastCard answered={questions.filter(isFinished).length} asked={questions.length} />
        {languageSwitch}
      </SurveyFrame>
    );
  }
  return (
    <CardScreen session={session} question={question} questions={questions} onLast={() => setLast(true)}>
      {languageSwitch}
    </CardScreen>
  );
}
