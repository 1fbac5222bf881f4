import { renderToStaticMarkup } from "react-dom/server";
import { chooseReading } from "#app/survey/languages.ts";
import { type LandingMessages, landingMessages } from "#app/survey/messages/landing.ts";
import { type AssetUrls, PageDocument } from "#app/survey/page-document.tsx";
import { sayIn } from "#app/survey/say.ts";

const notices = {
  closed: ["closedTitle", "closedText"],
  unknown: ["unknownTitle", "unknownText"],
  "too-many": ["tooManyTitle", "tooManyText"],
} as const;

/** What the address of a survey shows when there is nothing to answer behind it. */
export function renderNotice({
  kind,
  wanted,
  assetUrls,
  nonce,
}: {
  kind: keyof typeof notices;
  /** What the browser asked for, most wanted first. */
  wanted: readonly string[];
  assetUrls: AssetUrls;
  nonce: string;
}): string {
  const { language, locale } = chooseReading(wanted, Object.keys(landingMessages));
  const say = sayIn(landingMessages[language] as LandingMessages, locale);
  const [title, text] = notices[kind];
  return `<!doctype html>${renderToStaticMarkup(
    <PageDocument title={say(title)} language={language} assetUrls={{ ...assetUrls }} nonce={nonce}>
      <main className="landing">
        <h1>{say(title)}</h1>
        <p className="lead">{say(text, { least: 5 })}</p>
      </main>
    </PageDocument>,
  )}`;
}
