import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countWaveBallots } from "#app/waves/count-wave-ballots.server.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { type SurveyServer, startSurveyServer } from "./survey-server.ts";
import { inspect, newVisitor, phone, type Visitor } from "./visit.ts";

/** A phone that loses its network while somebody answers and while it sends: nothing is lost, and one ballot arrives. */
let browser: Browser;
let survey: SurveyServer;
beforeAll(async () => {
  [survey, browser] = await Promise.all([startSurveyServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await survey?.stop();
});

const ballots = () => countWaveBallots(survey.wave.organizationId, survey.wave.waveId);
const next = (page: Page) => page.locator("form.survey button[type=submit]").click();
const isLast = (page: Page) => page.getByText("That was the last question.").isVisible();
const place = (page: Page) => page.locator("[role=progressbar]").getAttribute("aria-valuetext");

async function toLastCard(page: Page): Promise<void> {
  for (let n = 0; n < 60 && !(await isLast(page)); n += 1) await next(page);
}

async function kept(page: Page): Promise<{ answers: Record<string, unknown>; sent: unknown; ticket: unknown }> {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith("plumbline.draft."));
    return JSON.parse(localStorage.getItem(key ?? "") ?? "{}");
  });
}

async function begin(visitor: Visitor, link: string): Promise<void> {
  await visitor.page.goto(link, { waitUntil: "networkidle" });
  await visitor.page.locator("#begin:not([disabled])").click();
  await visitor.page.locator("form.survey").waitFor();
}

/** What a browser notes by itself about a network that is not there. */
const otherFaults = ({ faults }: Visitor) =>
  faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION/.test(fault));

test("airplane mode while answering and while sending, with reloads between: one ballot", async () => {
  const visitor = await newVisitor(browser, phone, { locale: "en-GB" });
  const { page, context } = visitor;
  await begin(visitor, survey.nextLink());
  await page.locator(".recall input").first().fill("Fix leaks");
  await context.setOffline(true);
  await page.getByText("Your last change is saved on this device. We will send it when you are back online.").waitFor();
  await inspect(visitor, "a card without a network");
  await next(page);
  await page.locator("label:has([value='4'])").click();
  await next(page);
  const card = await place(page);
  await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await page.reload();
  await page.locator("form.survey").waitFor();
  expect(await place(page)).toBe(card);
  await page.locator("form.survey .button-quiet").click();
  expect(await page.locator("[value='4']").isChecked()).toBe(true);
  expect((await kept(page)).answers).toMatchObject({ recall: expect.arrayContaining(["Fix leaks"]), confidence: 4 });

  await context.setOffline(true);
  await toLastCard(page);
  await next(page);
  await page.getByText("Your answers are saved on this device. We will send them when you are back online.").waitFor();
  await inspect(visitor, "sending without a network");
  expect(await ballots()).toBe(0);
  await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await page.reload();
  await page.locator(".receipt-code").waitFor({ timeout: 60_000 });
  expect(await ballots()).toBe(1);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(otherFaults(visitor)).toEqual([]);
  await context.close();
}, 180_000);

test("back online without a reload, it goes by itself", async () => {
  const visitor = await newVisitor(browser, phone, { locale: "en-GB" });
  const { page, context } = visitor;
  await begin(visitor, survey.nextLink());
  await page.locator(".recall input").first().fill("Fix leaks");
  await toLastCard(page);
  const before = await ballots();
  await context.setOffline(true);
  await next(page);
  await page.getByText("Not sent yet").waitFor();
  await context.setOffline(false);
  await page.locator(".receipt-code").waitFor({ timeout: 60_000 });
  expect(await ballots()).toBe(before + 1);
  expect(otherFaults(visitor)).toEqual([]);
  await context.close();
}, 180_000);

test("the reply is lost and the tab is closed: opened again from the link, the same ballot is confirmed", async () => {
  const visitor = await newVisitor(browser, phone, { locale: "en-GB" });
  const { page, context } = visitor;
  const link = survey.nextLink();
  await begin(visitor, link);
  await page.locator(".recall input").first().fill("Fix leaks");
  await toLastCard(page);
  const before = await ballots();
  const bodies: string[] = [];
  await context.route("**/api/responses", async (route) => {
    bodies.push(route.request().postData() ?? "");
    if (bodies.length > 1) return route.continue();
    await route.fetch();
    await context.setOffline(true);
    await route.abort("connectionfailed");
  });
  await next(page);
  await page.getByText("Not sent yet").waitFor({ timeout: 60_000 });
  expect(await ballots()).toBe(before + 1);
  expect((await kept(page)).sent).toMatchObject({ recall: ["Fix leaks"] });
  await page.close();
  await context.setOffline(false);
  const again = { ...visitor, page: await context.newPage() };
  await begin(again, link);
  await again.page.locator(".receipt-code").waitFor({ timeout: 60_000 });
  expect(bodies[1]).toBe(bodies[0]);
  expect(await ballots()).toBe(before + 1);
  expect(await again.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
}, 180_000);
