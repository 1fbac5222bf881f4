import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { SurveyJson } from "#surveys/instrument.ts";
import { visibleQuestions } from "./answers.ts";
import { CardScreen } from "./card-screen.tsx";
import { LanguageContext, spokenIn } from "./language-context.ts";
import { openTrial } from "./session.ts";

/**
 * Draws the first card off the page, on a model of its own, in steps to be taken when the browser is idle: what it compiles
 * now it need not compile after *Begin*. Nobody is answering yet, so it asks the server for nothing and keeps nothing.
 */
export function* rehearse({ pages, ...rest }: Pick<SurveyJson, "pages">, language: string): Generator<void, void> {
  const session = openTrial({ ...rest, pages: pages.slice(0, 1) }, language);
  yield;
  const questions = visibleQuestions(session.model);
  const question = questions[0];
  if (!question) return;
  const stage = createRoot(document.createElement("div"));
  flushSync(() =>
    stage.render(
      <LanguageContext.Provider value={spokenIn(language, navigator.languages)}>
        <CardScreen session={session} question={question} questions={questions} onLast={() => {}}>
          {null}
        </CardScreen>
      </LanguageContext.Provider>,
    ),
  );
  stage.unmount();
}
