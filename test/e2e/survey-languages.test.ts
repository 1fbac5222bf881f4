import type { Browser, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { questionTypes } from "#test/fixtures/question-types.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { type SurveyServer, startSurveyServer } from "./survey-server.ts";
import { inspect, newVisitor, phone, wide } from "./visit.ts";

let browser: Browser;
let survey: SurveyServer;
beforeAll(async () => {
  [survey, browser] = await Promise.all([startSurveyServer({ survey: questionTypes }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await survey?.stop();
});

test("switches on every page, keeps the answers, and the server never hears of it", async () => {
  const visitor = await newVisitor(browser, phone, { locale: "de-AT" });
  const { page } = visitor;
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await page.goto(survey.nextLink(), { waitUntil: "networkidle" });
  const html = page.locator("html");
  const speak = (language: string) => page.selectOption("#language", language);
  expect(await html.getAttribute("lang")).toBe("de");
  await page.getByText("Was wir nicht versprechen können").waitFor();

  requests.length = 0;
  await speak("ar");
  expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  await page.getByText("ما لا نستطيع أن نَعِد به").waitFor();
  await inspect(visitor, "the landing page in Arabic");
  await speak("de");
  await speak("ar");
  await page.reload({ waitUntil: "networkidle" });
  expect(await html.getAttribute("lang")).toBe("ar");

  await page.locator("#begin:not([disabled])").click();
  await page.locator(".rank .option").first().click();
  const first = await page.locator("[data-place]").getAttribute("data-value");
  await speak("de");
  await page.getByText("Ordnen Sie die Prioritäten").waitFor();
  expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual(["de", "ltr"]);
  expect(await page.locator("[data-place]").getAttribute("data-value")).toBe(first);
  await page.reload({ waitUntil: "networkidle" });
  await page.getByText("Ordnen Sie die Prioritäten").waitFor();
  expect(await page.locator("[data-place]").getAttribute("data-value")).toBe(first);
  for (let n = 0; n < 8; n += 1) await page.locator("form.survey button[type=submit]").click();
  await page.getByText("Das war die letzte Frage.").waitFor();
  await inspect(visitor, "the last card in German");

  const posted = page.waitForRequest("**/api/responses");
  await page.locator("form.survey button[type=submit]").click();
  const ballot = await posted;
  expect(Object.keys(ballot.postDataJSON()).sort()).toEqual(["answers", "kid", "nonce", "sig"]);
  expect(Object.keys(ballot.postDataJSON().answers).sort()).toEqual(["form", "ranks"]);
  expect((await ballot.allHeaders())["accept-language"]).toBe("*");
  for (const request of requests) {
    const { pathname, search } = new URL(request.url());
    // The block's key is the one thing that is asked for by name.
    expect(search.replace(/^\?kid=[\w-]+$/, "")).toBe("");
    expect(pathname).not.toMatch(/\/(de|ar|en)(\/|$)/);
  }
  await visitor.context.close();
}, 120_000);

test("Arabic letters bring their fonts, other pages do not", async () => {
  for (const [locale, expected] of [
    ["en-GB", []],
    ["ar", ["ibm-plex-sans-arabic-arabic-400-normal", "ibm-plex-sans-arabic-arabic-600-normal"]],
  ] as const) {
    const visitor = await newVisitor(browser, wide, { locale });
    const fonts = new Set<string>();
    visitor.page.on("request", (request) => {
      const name = /\/([\w-]*arabic[\w-]*)-[\w-]{8}\.woff2$/.exec(request.url())?.[1];
      if (name) fonts.add(name);
    });
    await visitor.page.goto(survey.nextLink(), { waitUntil: "networkidle" });
    expect([...fonts].sort()).toEqual(expected);
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  }
}, 60_000);
