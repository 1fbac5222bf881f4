import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formMinutes } from "#surveys/estimate-minutes.ts";
import { type SurveyServer, startSurveyServer } from "#test/e2e/survey-server.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { RATE, slowPhone } from "./slow-phone.ts";

/**
 * A slow phone: Chromium at a quarter of this machine's speed. What is promised in milliseconds is printed, as it depends on
 * the machine; what must hold anywhere is asserted: when *Begin* is pressed nothing is left to fetch or to evaluate.
 */
const READING_MS = 5_000;
let browser: Browser;
let survey: SurveyServer;
beforeAll(async () => {
  [survey, browser] = await Promise.all([startSurveyServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await survey?.stop();
});

/** Milliseconds from the press to a question with something to answer on the screen, by the page's own clock. */
const fromBegin = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        const look = () => {
          if (document.querySelector("main :is(input, textarea)"))
            requestAnimationFrame(() => resolve(performance.now() - from));
          else requestAnimationFrame(look);
        };
        document.getElementById("begin")?.click();
        look();
      }),
  );

test("after five seconds on the landing page the first question waits for nothing", async () => {
  const { page, context, faults } = await slowPhone(browser);
  await page.goto(survey.nextLink());
  await page.waitForTimeout(READING_MS);
  await page.waitForFunction(() => performance.getEntriesByName("survey prepared").length > 0, null, {
    timeout: 90_000,
  });
  const prepared = await page.evaluate(() => performance.getEntriesByName("survey prepared")[0]?.startTime ?? 0);
  const longest = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
  const late: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script" || request.url().includes("/api/"))
      late.push(new URL(request.url()).pathname);
  });
  const waited = await fromBegin(page);
  expect(late).toEqual([]);
  expect(faults).toEqual([]);
  console.log(
    `at ${RATE}x: survey prepared ${Math.round(prepared)} ms after the navigation, longest task ${Math.round(longest)} ms; ` +
      `Begin → first question ${Math.round(waited)} ms`,
  );
  await context.close();
}, 180_000);

test("the rehearsal of the first card keeps nothing, asks for no ticket and leaves the reader where they are", async () => {
  const { page, context, faults } = await slowPhone(browser);
  const posted: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") posted.push(request.url());
  });
  await page.goto(survey.nextLink());
  await page.evaluate(() => globalThis.scrollTo({ top: 120 }));
  await page.waitForFunction(() => performance.getEntriesByName("survey rehearsed").length > 0, null, {
    timeout: 90_000,
  });
  const { top, drafts, focus } = await page.evaluate(() => ({
    top: globalThis.scrollY,
    drafts: localStorage.length,
    focus: document.activeElement?.tagName,
  }));
  expect({ top, drafts, focus, posted, faults }).toEqual({
    top: 120,
    drafts: 0,
    focus: "BODY",
    posted: [],
    faults: [],
  });
  await page.locator("#begin").tap();
  await page.locator(".recall input").first().fill("Halve leakage");
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await context.close();
}, 180_000);

test("a whole baseline, tapped through on the slow phone", async () => {
  const { page, context } = await slowPhone(browser);
  await page.goto(survey.nextLink(), { waitUntil: "networkidle" });
  const from = Date.now();
  await page.locator("#begin:not([disabled])").tap();
  await page.locator(".recall input").first().fill("Halve leakage");
  let cards = 0;
  const last = page.getByText("That was the last question.");
  for (; cards < 80 && !(await last.isVisible()); cards += 1) {
    const option = page.locator("main label.option").first();
    if (await option.count()) await option.tap();
    await page.locator("form.survey button[type=submit]").tap();
  }
  await last.waitFor();
  const tapped = Date.now() - from;
  const { instrument, form } = await page.evaluate(async () => {
    const { wave, kid } = await (await fetch(`/api/s/${sessionStorage.getItem("plumbline.link")}`)).json();
    const asked = await (await fetch(`/api/waves/${wave}/instrument?kid=${kid}`)).json();
    const draft = Object.keys(localStorage).find((key) => key.startsWith("plumbline.draft.")) ?? "";
    return { instrument: asked, form: JSON.parse(localStorage.getItem(draft) ?? "{}").drawn.form };
  });
  const reading = 60 * formMinutes(instrument, form);
  await page.locator("form.survey button[type=submit]").tap();
  await page.locator(".receipt-code").waitFor({ timeout: 90_000 });
  expect(cards).toBeGreaterThan(10);
  console.log(
    `at ${RATE}x: ${cards} cards, ${(tapped / 1000).toFixed(1)} s tapped through without reading; ` +
      `${Math.round(reading)} s of reading and answering are assumed for form ${form}`,
  );
  await context.close();
}, 240_000);
