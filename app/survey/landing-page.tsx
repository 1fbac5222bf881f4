import { renderToStaticMarkup } from "react-dom/server";
import { LandingFacts } from "./landing-facts.tsx";
import { LandingPromise } from "./landing-promise.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { chooseReading, directionOf, type Reading, readingOf } from "./languages.ts";
import { type LandingMessages, landingMessages } from "./messages/landing.ts";
import { OwnWords } from "./own-words.tsx";
import { type AssetUrls, PageDocument } from "./page-document.tsx";
import { type Say, sayIn } from "./say.ts";
import { WithElements } from "./with-elements.tsx";

export interface LandingProps {
  organization: string;
  waveName: string;
  sponsor: { name: string; role: string } | null;
  minutes: number;
  /** ISO date, or date and time */
  closesOn: string;
  block: { label: string; size: number };
  /** Accepted so that a caller may pass its whole record; never written into the page. */
  token?: string;
  /** What answers can change, where it is not the usual. */
  canSay?: string;
  /** What the survey can be read in; the first is the one its template is written in. */
  languages?: readonly string[];
  /** What the browser asked for, most wanted first. */
  wanted?: readonly string[];
  assetUrls: AssetUrls;
  nonce: string;
}

/**
 * The whole document behind a survey link. It holds nothing about the person, and reading it changes nothing. Every language
 * we have words for is in it, so that switching asks nothing of the server.
 */
export function renderLanding({ languages = ["en"], wanted = [], ...props }: LandingProps): string {
  const shown = chooseReading(wanted, languages);
  const spoken = languages.filter((language) => landingMessages[language]);
  const first = landingMessages[shown.language] ? shown : readingOf("en", wanted);
  const page = (reading: Reading) => (
    <Landing
      {...props}
      languages={languages}
      language={reading === first ? shown.language : reading.language}
      reading={reading}
    />
  );
  const { organization, waveName, closesOn, assetUrls, nonce } = props;
  return `<!doctype html>${renderToStaticMarkup(
    <PageDocument title={`${organization}: ${waveName}`} language={first.language} assetUrls={assetUrls} nonce={nonce}>
      <div id="survey" data-organization={organization} data-wave-name={waveName} data-closes-on={closesOn}>
        {page(first)}
      </div>
      {spoken
        .filter((language) => language !== first.language)
        .map((language) => (
          <template key={language} data-language={language} data-direction={directionOf(language)}>
            {page(readingOf(language, wanted))}
          </template>
        ))}
    </PageDocument>,
  )}`;
}

type Shown = Omit<LandingProps, "assetUrls" | "nonce" | "languages"> & {
  languages: readonly string[];
  language: string;
  reading: Reading;
};

function Landing({ organization, sponsor, languages, language, reading, ...facts }: Shown) {
  const say = sayIn(landingMessages[reading.language] as LandingMessages, reading.locale);
  return (
    <>
      <header className="landing-top">
        <p className="survey-organization">
          <OwnWords>{organization}</OwnWords>
        </p>
        <LanguageSwitch label={say("language")} languages={languages} language={language} />
      </header>
      <main className="landing">
        <h1>{say("title")}</h1>
        <Sponsor sponsor={sponsor} organization={organization} say={say} />
        <LandingFacts {...facts} say={say} locale={reading.locale} />
        <LandingPromise say={say} />
        <noscript>
          <p className="landing-notice">{say("needsScript")}</p>
        </noscript>
        <p
          id="landing-notice"
          className="landing-notice"
          role="alert"
          hidden
          data-slow={say("noticeSlow")}
          data-unknown={say("noticeUnknown")}
          data-closed={say("noticeClosed")}
          data-failed={say("noticeFailed")}
          data-insecure={say("noticeInsecure")}
        />
      </main>
      <footer className="landing-begin">
        <button id="begin" className="button button-wide" type="button" disabled>
          {say("begin")}
        </button>
        <p className="note">{say("leaveAny")}</p>
      </footer>
    </>
  );
}

function Sponsor({
  sponsor,
  organization,
  say,
}: Pick<LandingProps, "sponsor" | "organization"> & { say: Say<keyof LandingMessages> }) {
  const asking = <OwnWords>{organization}</OwnWords>;
  if (!sponsor) {
    return (
      <p className="landing-sponsor">
        <span>
          <WithElements text={say("organizationAsks")} elements={{ organization: asking }} />
        </span>
      </p>
    );
  }
  const initials = sponsor.name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? "")
    .slice(0, 2)
    .join("");
  const who = (
    <>
      <strong>
        <OwnWords>{sponsor.name}</OwnWords>
      </strong>
      {sponsor.role && (
        <>
          , <OwnWords>{sponsor.role}</OwnWords>
        </>
      )}
    </>
  );
  return (
    <div className="landing-sponsor">
      <span className="initials" aria-hidden="true">
        {initials}
      </span>
      <p>
        <WithElements text={say("sponsorAsks")} elements={{ sponsor: who, organization: asking }} />
      </p>
    </div>
  );
}
