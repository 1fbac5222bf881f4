import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCard } from "#test/e2e/answer-card.ts";
import { type SurveyServer, startSurveyServer } from "#test/e2e/survey-server.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { RATE, slowPhone } from "./slow-phone.ts";

/** How long a pulse takes on a slow phone. Seconds depend on the machine and are printed; PACE=1 waits for the reading. */
let browser: Browser;
let survey: SurveyServer;
beforeAll(async () => {
  [survey, browser] = await Promise.all([startSurveyServer({ template: "pulse" }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await survey?.stop();
});

/** Silent reading of English prose: Brysbaert (2019), Journal of Memory and Language 109, 104047. */
const WORDS_PER_MINUTE = 238;
/** What is new on each page: not the progress line, the buttons and the list of languages, which stay as they are. */
const readingMs = async (page: Page) => {
  const texts = await page.locator("main > *:not(:has(#language))").allInnerTexts();
  const words = texts.join(" ").split(/\s+/).filter(Boolean).length;
  return (60_000 * words) / WORDS_PER_MINUTE;
};

test("a whole pulse on the slow phone, every word of every card read once", async () => {
  const { page, context, faults } = await slowPhone(browser);
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
