import { renderToStaticMarkup } from "react-dom/server";
import { closingTime } from "./closing-time.ts";
import { LandingFacts } from "./landing-facts.tsx";
import { LandingPromise } from "./landing-promise.tsx";
import { type AssetUrls, PageDocument } from "./page-document.tsx";

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
  /** A trial run: whatever is sent is thrown away unread. */
  pilot?: boolean;
  /** What answers can change. */
  canSay?: string;
  assetUrls: AssetUrls;
  nonce: string;
}

const CAN_CHANGE = "How priorities are explained, and which earlier work stops. The priorities themselves are decided.";

/** The whole document behind a survey link. It holds nothing about the person, and reading it changes nothing. */
export function renderLanding({ canSay = CAN_CHANGE, ...props }: LandingProps): string {
  const closes = closingTime(props.closesOn);
  return `<!doctype html>${renderToStaticMarkup(
    <PageDocument title={`${props.organization}: ${props.waveName}`} assetUrls={props.assetUrls} nonce={props.nonce}>
      <div id="survey" data-organization={props.organization} data-wave-name={props.waveName} data-closes={closes}>
        <header className="landing-top">
          <p className="survey-organization">{props.organization}</p>
        </header>
        <main className="landing">
          <h1>Does our strategy make sense from where you stand?</h1>
          <Sponsor sponsor={props.sponsor} organization={props.organization} />
          <LandingFacts minutes={props.minutes} closes={closes} canChange={canSay} block={props.block} />
          {props.pilot ? (
            <p className="landing-notice">
              This is a trial run. What you send is thrown away unread and is never counted; you will be asked again
              when the survey itself opens. Please tell the person who gave you the link what was unclear.
            </p>
          ) : null}
          <LandingPromise />
          <noscript>
            <p className="landing-notice">
              This page needs JavaScript. Your browser makes the ticket that separates your name from your answers, and
              it cannot do that without. There is no other form, because answers sent by it would be tied to your link.
              Please open the same link in another browser or on another device.
            </p>
          </noscript>
          <p id="landing-notice" className="landing-notice" role="alert" hidden />
        </main>
        <footer className="landing-begin">
          <button id="begin" className="button button-wide" type="button" disabled>
            Begin
          </button>
          <p className="note">You can leave any question unanswered.</p>
        </footer>
      </div>
    </PageDocument>,
  )}`;
}

function Sponsor({ sponsor, organization }: { sponsor: LandingProps["sponsor"]; organization: string }) {
  if (!sponsor) return <p className="landing-sponsor">{organization} asks everyone.</p>;
  const initials = sponsor.name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? "")
    .slice(0, 2)
    .join("");
  return (
    <div className="landing-sponsor">
      <span className="initials" aria-hidden="true">
        {initials}
      </span>
      <p>
        <strong>{sponsor.name}</strong>
        {sponsor.role && `, ${sponsor.role}`}, asks everyone at {organization}.
      </p>
    </div>
  );
}
