import { renderToStaticMarkup } from "react-dom/server";
import { chooseReading } from "./languages.ts";
import { type LandingMessages, landingMessages } from "./messages/landing.ts";
import { type AssetUrls, PageDocument } from "./page-document.tsx";
import { sayIn } from "./say.ts";

/**
 * The document at `/s/`, where the address bar stands once the link has been taken out of it. A reload comes here: the
 * script finds the link in this tab's memory and opens it again; without one the page says what to do.
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
        <p className="lead">{say("resumeText")}</p>
      </main>
    </PageDocument>,
  )}`;
}
