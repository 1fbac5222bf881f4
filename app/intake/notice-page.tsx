import { renderToStaticMarkup } from "react-dom/server";
import { type AssetUrls, PageDocument } from "#app/survey/page-document.tsx";

const notices = {
  closed: {
    title: "This survey has closed.",
    text: "Answers are no longer taken. Results show groups of 5 or more, after the survey has been evaluated.",
  },
  cancelled: {
    title: "This survey was cancelled.",
    text: "Answers that had been sent were deleted unread, and the key that could have opened them was destroyed. Nothing is measured. You need not do anything.",
  },
  "pilot-over": {
    title: "This trial run is over.",
    text: "What was tried was deleted unread, as it was meant to be. When the survey itself opens, you will get another link.",
  },
  unknown: {
    title: "This link is not known.",
    text: "It may be incomplete, or it was replaced by a newer one. Please check your invitation or ask for a new link.",
  },
  "too-many": {
    title: "Too many unknown links were tried.",
    text: "Please wait a minute, then open your link again.",
  },
} as const;

/** What the address of a survey shows when there is nothing to answer behind it. */
export function renderNotice({
  kind,
  assetUrls,
  nonce,
}: {
  kind: keyof typeof notices;
  assetUrls: AssetUrls;
  nonce: string;
}): string {
  const { title, text } = notices[kind];
  return `<!doctype html>${renderToStaticMarkup(
    <PageDocument title={title} assetUrls={{ ...assetUrls }} nonce={nonce}>
      <main className="landing">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        {kind === "unknown" ? (
          <p>
            <a href="/lost-link">Ask for your link again</a>
          </p>
        ) : null}
      </main>
    </PageDocument>,
  )}`;
}
