import "./survey.css";
import { openCodeForm } from "./code-form.ts";
import { readKioskCode } from "./kiosk-code.ts";
import { openLandingLanguages } from "./landing-languages.ts";
import { openLanguageMemory } from "./language-memory.ts";
import { forgetLink, hasBegun, rememberBegun, rememberedLink, storageOf, takeToken } from "./link-token.ts";
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

async function ask(link: string, onWait: () => void) {
  const assignment = await untilAnswered(() => findAssignment(link), { onWait });
  return { assignment, instrument: await untilAnswered(() => findInstrument(assignment), { onWait }) };
}

/** The heavy part, in slices between which the page can be read and scrolled. Nothing here spends the link. */
async function prepare(link: string, onWait: () => void) {
  await idle();
  const asked = ask(link, onWait);
  const runtime = async () => {
    await import("survey-core");
    await idle();
    await import("react-dom/client");
    await idle();
    return import("./survey.tsx");
  };
  const [{ assignment, instrument }, { prepareSurvey }] = await Promise.all([asked, runtime()]);
  await idle();
  const survey = await prepareSurvey(instrument, idle);
  performance.mark("survey prepared");
  return { assignment, ...survey };
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
  let begun = false;
  const spoken = () => languages()?.value ?? document.documentElement.lang;
  ready
    .then(async ({ rehearse }) => {
      const steps = rehearse(spoken());
      do {
        await idle();
        if (begun) return;
      } while (!steps.next().done);
      performance.mark("survey rehearsed");
    })
    .catch(() => {
      // Said when the person presses Begin; until then they may just be reading.
    });

  async function start() {
    begun = true;
    begin().disabled = true;
    begin().ariaBusy = "true";
    try {
      const { assignment, start } = await ready;
      const { organization = "", waveName = "", closesOn = "" } = root.dataset;
      const language = spoken();
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
        storage: isKiosk ? null : storageOf("localStorage"),
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
  else openCodeForm((path) => location.replace(path));
} else if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
  say("insecure");
} else if (root && document.getElementById("begin")) {
  openLanding(root, token);
}
