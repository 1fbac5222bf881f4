import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCard } from "#test/e2e/answer-card.ts";
import { type SurveyServer, startSurveyServer } from "#test/e2e/survey-server.ts";
import { newVisitor, phone } from "#test/e2e/visit.ts";
import { launchBrowser } from "#test/support/browser.ts";

/**
 * A slow phone: Chromium at a quarter of this machine's speed. What is promised in milliseconds is printed, as it depends on
 * the machine; what must hold anywhere is asserted: when *Begin* is pressed nothing is left to fetch or to evaluate.
 */
const RATE = 4;
const READING_MS = 5_000;
let browser: Browser;
let survey: SurveyServer;
beforeAll(async () => {
  [survey, browser] = await Promise.all([startSurveyServer(undefined, "pulse"), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await survey?.stop();
});

const slowPhone = async () => {
  const visitor = await newVisitor(browser, phone, { locale: "en-GB", hasTouch: true, isMobile: true });
  const client = await visitor.context.newCDPSession(visitor.page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: RATE });
  await visitor.page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  return visitor;
};

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
  const { page, context, faults } = await slowPhone();
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

/** Silent reading of English prose: Brysbaert (2019), Journal of Memory and Language 109, 104047. */
const WORDS_PER_MINUTE = 238;
/** What is new on each page: not the progress line, the buttons and the list of languages, which stay as they are. */
const readingMs = async (page: Page) => {
  const texts = await page.locator("main > *:not(:has(#language))").allInnerTexts();
  const words = texts.join(" ").split(/\s+/).filter(Boolean).length;
  return (60_000 * words) / WORDS_PER_MINUTE;
};

test("a whole pulse on the slow phone, every word of every card read once", async () => {
  const { page, context, faults } = await slowPhone();
  await page.goto(survey.nextLink(), { waitUntil: "networkidle" });
  const landing = await readingMs(page);
  let [cards, read] = [0, 0];
  const readCard = async () => {
    const ms = await readingMs(page);
    read += ms;
    if (process.env.PACE) await page.waitForTimeout(ms);
  };
  const from = Date.now();
  await page.locator("#begin:not([disabled])").tap();
  await page.locator("main :is(input, textarea)").first().waitFor({ state: "attached" });
  const last = page.getByText("That was the last question.");
  for (; cards < 40 && !(await last.isVisible()); cards += 1) {
    await readCard();
    await answerCard(page, "touch");
    await page.locator("form.survey button[type=submit]").tap();
  }
  await last.waitFor();
  await readCard();
  await page.locator("form.survey button[type=submit]").tap();
  await page.locator(".receipt-code").waitFor({ timeout: 90_000 });
  const seconds = (Date.now() - from + (process.env.PACE ? 0 : read)) / 1000;
  expect(cards).toBeGreaterThan(5);
  expect(cards).toBeLessThanOrEqual(11);
  expect(faults).toEqual([]);
  console.log(
    `at ${RATE}x: a pulse of ${cards} cards from Begin to the receipt in ${Math.round(seconds)} s, ` +
      `${Math.round(read / 1000)} s of them reading at ${WORDS_PER_MINUTE} words a minute` +
      `${process.env.PACE ? "" : " (added, not waited for)"}; the landing page before it takes ${Math.round(landing / 1000)} s to read`,
  );
  await context.close();
}, 400_000);
