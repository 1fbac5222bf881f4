import { renderToStaticMarkup } from "react-dom/server";
import { type AssetUrls, PageDocument } from "./page-document.tsx";

/**
 * The document at `/s/`, where the address bar stands once the link has been taken out of it. A reload comes here: the
 * script finds the link in this tab's memory and opens it again; without one the page says what to do.
 */
export function renderResume({ assetUrls, nonce }: { assetUrls: AssetUrls; nonce: string }): string {
  return `<!doctype html>${renderToStaticMarkup(
    <PageDocument title="Survey" assetUrls={assetUrls} nonce={nonce}>
      <main className="landing" id="resume">
        <h1>Please open your link again.</h1>
        <p className="lead">
          This address alone opens nothing: the link was taken out of it, so that nobody finds it in the history of this
          device. Open the link from your invitation once more. A draft on this device is still there.
        </p>
      </main>
    </PageDocument>,
  )}`;
}
