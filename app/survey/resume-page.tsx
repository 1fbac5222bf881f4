import { renderToStaticMarkup } from "react-dom/server";
import { chooseReading } from "./languages.ts";
import { type LandingMessages, landingMessages } from "./messages/landing.ts";
import { type AssetUrls, PageDocument } from "./page-document.tsx";
import { sayIn } from "./say.ts";

/**
 * The document at `/s/`, where the address bar stands once the link has been taken out of it. A reload comes here: the
 * script finds the link in this tab's memory and opens it again; without one the page says what to do, and takes the code
 * of somebody who was given no link.
 */
export function renderResume({
  assetUrls,
  nonce,
  wanted = [],
}: {
  assetUrls: AssetUrls;
  nonce: string;
  wanted?: readonly string[];
}): string {
  const { language, locale } = chooseReading(wanted, Object.keys(landingMessages));
  const say = sayIn(landingMessages[language] as LandingMessages, locale);
  return `<!doctype html>${renderToStaticMarkup(
    <PageDocument title={say("survey")} language={language} assetUrls={assetUrls} nonce={nonce}>
      <main className="landing" id="resume">
        <h1>{say("resumeTitle")}</h1>
        <form id="code-form" className="stack">
          <label className="field">
            <span className="field-label">{say("code")}</span>
            <span className="field-hint">{say("codeHint")}</span>
            <input
              id="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              dir="ltr"
            />
          </label>
          <p id="code-problem" className="landing-notice" role="alert" hidden data-problem={say("codeProblem")} />
          <button id="code-open" className="button" type="submit" disabled>
            {say("codeOpen")}
          </button>
        </form>
        <p className="lead">{say("resumeText")}</p>
        <noscript>
          <p className="landing-notice">{say("codeNeedsScript")}</p>
        </noscript>
      </main>
    </PageDocument>,
  )}`;
}
