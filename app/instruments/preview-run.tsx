import { useMemo, useState } from "react";
import type { Question } from "survey-core";
import { visibleQuestions } from "#app/survey/answers.ts";
import { CardScreen } from "#app/survey/card-screen.tsx";
import { LanguageContext, spokenIn } from "#app/survey/language-context.ts";
import { directionOf } from "#app/survey/languages.ts";
import { openTrial, type Session } from "#app/survey/session.ts";
import { SurveyFrame } from "#app/survey/survey-frame.tsx";
import { useSession } from "#app/survey/use-session.ts";
import "#app/survey/survey.css";

/** The real survey on a draft that is kept nowhere; it has no ticket, so nothing can be sent. */
export function PreviewRun({ survey, language }: { survey: object; language: string }) {
  const [run, setRun] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each run begins with a survey of its own
  const session = useMemo(() => openTrial(survey, language), [survey, language, run]);
  const spoken = useMemo(() => spokenIn(session.language, []), [session]);
  return (
    <LanguageContext.Provider value={spoken}>
      <div id="survey" lang={spoken.frame} dir={directionOf(spoken.frame)}>
        <Screens key={`${run} ${language}`} session={session} onAgain={() => setRun((before) => before + 1)} />
      </div>
    </LanguageContext.Provider>
  );
}

function Screens({ session, onAgain }: { session: Session; onAgain(): void }) {
  useSession(session);
  const [isLast, setLast] = useState(false);
  const { model } = session;
  const questions = visibleQuestions(model);
  const question = model.currentPage?.questions.find((each: Question) => each.isVisible);
  if (isLast || !question) {
    return (
      <SurveyFrame
        top={<p>Preview</p>}
        actions={
          <>
            {question ? (
              <button className="button button-quiet" type="button" onClick={() => setLast(false)}>
                Back
              </button>
            ) : null}
            <button className="button button-wide" type="submit">
              Start again
            </button>
          </>
        }
        onSubmit={onAgain}
      >
        <h1>The end of the preview</h1>
        <p>{question ? "Here staff send their answers. Nothing was kept or sent." : "This layer is asked nothing."}</p>
      </SurveyFrame>
    );
  }
  return (
    <CardScreen session={session} question={question} questions={questions} onLast={() => setLast(true)}>
      {null}
    </CardScreen>
  );
}
