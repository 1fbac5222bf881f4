import "./survey.css";
import { openCodeForm } from "./code-form.ts";
import { readKioskCode } from "./kiosk-code.ts";
import { forgetLink, rememberedLink, storageOf, takeToken } from "./link-token.ts";
import { findAssignment, findInstrument, Refused } from "./requests.ts";
import { untilAnswered } from "./retry.ts";

/** A code is typed on a device that others use: nothing of it is kept there. */
const isKiosk = readKioskCode(/^\/s\/([^/]+)/.exec(location.pathname)?.[1] ?? "") !== null;
const session = isKiosk ? null : storageOf("sessionStorage");
const token = takeToken(location.pathname, history, session);

const idle = () =>
  new Promise<void>((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 3_000 });
    else setTimeout(resolve, 200);
  });

/** The heavy part, in slices between which the page can be read and scrolled. Nothing here spends the link. */
async function prepare(link: string, onWait: () => void) {
  await idle();
  const { prepareSurvey } = await import("./survey.tsx");
  await idle();
  const assignment = await untilAnswered(() => findAssignment(link), { onWait });
  const instrument = await untilAnswered(() => findInstrument(assignment), { onWait });
  await idle();
  return { assignment, start: prepareSurvey(instrument) };
}

function say(text: string) {
  const notice = document.getElementById("landing-notice");
  if (!notice) return;
  notice.textContent = text;
  notice.hidden = false;
}

function whyNot(problem: unknown): string {
  if (problem instanceof Refused && problem.status === 404)
    return "This link is not known, or no longer valid. Please ask for a new one.";
  if (problem instanceof Refused && problem.status === 410) return "This survey has closed.";
  return "The survey could not be loaded. Please check your connection and open your link again.";
}

function openLanding(root: HTMLElement, begin: HTMLButtonElement, link: string) {
  const ready = prepare(link, () => {
    if (begin.ariaBusy === "true")
      say("The server cannot be reached just now. Please keep this page open; it will try again.");
  });
  ready.catch(() => {
    // Said when the person presses Begin; until then they may just be reading.
  });
  begin.disabled = false;
  begin.addEventListener("click", async () => {
    begin.disabled = true;
    begin.ariaBusy = "true";
    try {
      const { assignment, start } = await ready;
      const { organization = "", waveName = "", closes = "" } = root.dataset;
      root.replaceChildren();
      await start(root, {
        token: link,
        assignment,
        organization,
        waveName,
        closes,
        storage: isKiosk ? null : storageOf("localStorage"),
        onForget: () => forgetLink(session),
      });
    } catch (problem) {
      begin.ariaBusy = null;
      say(whyNot(problem));
    }
  });
}

const root = document.getElementById("survey");
const begin = document.getElementById("begin");
if (!token) {
  const link = rememberedLink(session);
  if (document.getElementById("resume") && link) location.replace(link);
  else openCodeForm((path) => location.replace(path));
} else if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
  say(
    "This page was opened over an unprotected connection. Anyone on the way could read your answers, and your browser cannot make the ticket that separates them from your name. Please ask for a link that begins with https.",
  );
} else if (root && begin instanceof HTMLButtonElement) {
  openLanding(root, begin, token);
}
