import "./survey.css";
import { openLandingLanguages } from "./landing-languages.ts";
import { openLanguageMemory } from "./language-memory.ts";
import { forgetLink, hasBegun, rememberBegun, rememberedLink, storageOf, takeToken } from "./link-token.ts";
import { findAssignment, findInstrument, Refused } from "./requests.ts";
import { untilAnswered } from "./retry.ts";

const session = storageOf("sessionStorage");
const token = takeToken(location.pathname, history, session);

const idle = () =>
  new Promise<void>((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 3_000 });
    else setTimeout(resolve, 200);
  });

/** The heavy part, in slices between which the page can be read and scrolled. Nothing here spends the link. */
async function prepare(link: string, onWait: () => void) {
  await idle();
  await import("survey-core");
  await idle();
  await import("react-dom/client");
  await idle();
  const { prepareSurvey } = await import("./survey.tsx");
  await idle();
  const assignment = await untilAnswered(() => findAssignment(link), { onWait });
  const instrument = await untilAnswered(() => findInstrument(assignment), { onWait });
  await idle();
  const start = prepareSurvey(instrument);
  performance.mark("survey prepared");
  return { assignment, start };
}

type Notice = "slow" | "unknown" | "closed" | "failed" | "insecure";

function say(kind: Notice) {
  const notice = document.getElementById("landing-notice");
  if (!notice) return;
  notice.textContent = notice.dataset[kind] ?? "";
  notice.hidden = false;
}

function whyNot(problem: unknown): Notice {
  if (problem instanceof Refused && problem.status === 404) return "unknown";
  if (problem instanceof Refused && problem.status === 410) return "closed";
  return "failed";
}

function openLanding(root: HTMLElement, link: string) {
  const memory = openLanguageMemory(session);
  const pages = openLandingLanguages(root, document);
  const begin = () => document.getElementById("begin") as HTMLButtonElement;
  const languages = () => document.getElementById("language") as HTMLSelectElement | null;
  const isBusy = () => begin().ariaBusy === "true";
  const ready = prepare(link, () => {
    if (isBusy()) say("slow");
  });
  ready.catch(() => {
    // Said when the person presses Begin; until then they may just be reading.
  });

  async function start() {
    begin().disabled = true;
    begin().ariaBusy = "true";
    try {
      const { assignment, start } = await ready;
      const { organization = "", waveName = "", closesOn = "" } = root.dataset;
      const language = languages()?.value ?? document.documentElement.lang;
      rememberBegun(session, link);
      root.replaceChildren();
      await start(root, {
        token: link,
        assignment,
        organization,
        waveName,
        closesOn,
        language,
        onLanguage: memory.keep,
        storage: storageOf("localStorage"),
        onForget: () => {
          forgetLink(session);
          memory.forget();
        },
      });
    } catch (problem) {
      begin().ariaBusy = null;
      say(whyNot(problem));
    }
  }

  const open = () => {
    begin().disabled = false;
    begin().onclick = start;
    const select = languages();
    if (!select) return;
    select.disabled = false;
    select.onchange = () => speak(select.value);
  };
  const speak = (language: string) => {
    if (isBusy()) return;
    pages.show(language);
    memory.keep(language);
    open();
    const select = languages();
    if (select) select.value = language;
    select?.focus();
  };
  open();
  const chosen = memory.recall();
  if (chosen && chosen !== languages()?.value) speak(chosen);
  if (hasBegun(session, link)) start();
}

const root = document.getElementById("survey");
if (!token) {
  const link = rememberedLink(session);
  if (document.getElementById("resume") && link) location.replace(link);
} else if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
  say("insecure");
} else if (root && document.getElementById("begin")) {
  openLanding(root, token);
}
