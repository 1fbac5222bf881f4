import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { SurveyJson } from "#surveys/instrument.ts";
import { visibleQuestions } from "./answers.ts";
import { CardScreen } from "./card-screen.tsx";
import type { DraftStore } from "./draft.ts";
import { LanguageContext, spokenIn } from "./language-context.ts";
import { buildModel, openBlank } from "./model.ts";
import { openSession } from "./session.ts";

const NOWHERE: DraftStore = { load: () => null, save: () => "tab", clear() {} };

/**
 * Draws the first card off the page, on a model of its own, in steps to be taken when the browser is idle: what it compiles
 * now it need not compile after *Begin*. Nobody is answering yet, so it asks the server for nothing and keeps nothing.
 */
export function* rehearse({ pages, ...rest }: Pick<SurveyJson, "pages">, language: string): Generator<void, void> {
  const blank = openBlank(buildModel({ ...rest, pages: pages.slice(0, 1) }));
  yield;
  const link = { token: "", assignment: { wave: "", kid: "", closesOn: "" } };
  const session = openSession(blank, link, NOWHERE, language);
  yield;
  const questions = visibleQuestions(blank.model);
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
