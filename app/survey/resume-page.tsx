import { renderToStaticMarkup } from "react-dom/server";
import { type AssetUrls, PageDocument } from "./page-document.tsx";

/**
 * The document at `/s/`, where the address bar stands once the link has been taken out of it. A reload comes here: the
 * script finds the link in this tab's memory and opens it again; without one the page says what to do, and takes the code
 * of somebody who was given no link.
 */
export function renderResume({ assetUrls, nonce }: { assetUrls: AssetUrls; nonce: string }): string {
  return `<!doctype html>${renderToStaticMarkup(
    <PageDocument title="Survey" assetUrls={assetUrls} nonce={nonce}>
      <main className="landing" id="resume">
        <h1>Type your code, or open your link again.</h1>
        <form id="code-form" className="stack">
          <label className="field">
            <span className="field-label">The code from your slip</span>
            <span className="field-hint">12 letters and digits, such as 7K2M-04QX-9RTB. Capitals do not matter.</span>
            <input id="code" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} />
          </label>
          <p id="code-problem" className="landing-notice" role="alert" hidden />
          <button id="code-open" className="button" type="submit" disabled>
            Open
          </button>
        </form>
        <p className="lead">
          Somebody who came by a link opens it once more from the invitation: it was taken out of this address, so that
          nobody finds it in the history of this device. A draft on this device is still there.
        </p>
        <noscript>
          <p className="landing-notice">
            This page needs JavaScript: without it your browser cannot make the ticket that separates you from your
            answers. Please use another device.
          </p>
        </noscript>
      </main>
    </PageDocument>,
  )}`;
}
