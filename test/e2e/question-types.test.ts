import { createHash } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerSchemaOf, checkAnswers } from "#surveys/answer-schema.ts";
import { questionsOf } from "#surveys/instrument.ts";
import { questionTypes } from "#test/fixtures/question-types.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { dragByFinger, dragByMouse, pressOn, tabTo } from "./by-hand.ts";
import { type SurveyServer, startSurveyServer } from "./survey-server.ts";
import { inspect, newVisitor, phone, type Visitor } from "./visit.ts";

/** Every question type on the real page, by keyboard alone and by touch alone; what leaves is held against the guard. */
const guard = answerSchemaOf(questionsOf(questionTypes));
let browser: Browser;
let survey: SurveyServer;
beforeAll(async () => {
  [survey, browser] = await Promise.all([startSurveyServer({ survey: questionTypes }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await survey?.stop();
});

/** The wave's own guard knows only the questions the wave was opened with, so the last request is answered here. */
async function catchAnswers(page: Page): Promise<() => Record<string, unknown>> {
  let answers: Record<string, unknown> | undefined;
  await page.route("**/api/responses", async (route) => {
    const ballot = route.request().postDataJSON();
    answers = ballot.answers;
    const receipt = createHash("sha256").update(Buffer.from(ballot.nonce, "base64")).digest("base64url");
    await route.fulfill({ status: 201, json: { receipt } });
  });
  return () => {
    expect(checkAnswers(guard, answers)).toMatchObject({ ok: true });
    return answers ?? {};
  };
}

const cardIs = (page: Page, name: string) =>
  page.locator(`form.survey :is([name^="${name}"], [id^="${name}"])`).first().waitFor({ state: "attached" });
const orderOf = (page: Page) =>
  page.locator("[data-place]").evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.value));
const valuesOf = (page: Page) =>
  page.locator("main input[type=radio]").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
const spoken = (visitor: Visitor) => visitor.page.locator("main [role=status]").last();

async function begin(visitor: Visitor): Promise<void> {
  await visitor.page.goto(survey.nextLink(), { waitUntil: "networkidle" });
}

test("by keyboard alone", async () => {
  const visitor = await newVisitor(browser, phone, { locale: "en-GB" });
  const { page } = visitor;
  const sent = await catchAnswers(page);
  await begin(visitor);
  await pressOn(page, "#begin", "Enter");
  const next = () => pressOn(page, "form.survey button[type=submit]", "Enter");

  await cardIs(page, "ranks");
  await pressOn(page, '[data-value="p3"] .option', "Enter");
  await pressOn(page, '[data-value="p1"] .option', "Space");
  await pressOn(page, '[data-value="p2"] .option', "Enter");
  expect(await orderOf(page)).toEqual(["p3", "p1", "p2"]);
  await pressOn(page, '[data-value="p1"] .grip', "ArrowUp");
  expect(await orderOf(page)).toEqual(["p1", "p3", "p2"]);
  expect(await page.evaluate(() => document.activeElement?.matches('[data-value="p1"] .grip'))).toBe(true);
  await expect.poll(() => spoken(visitor).innerText()).toBe("Halve leakage: place 1 of 4.");
  await pressOn(page, '[data-value="p2"] .option', "Enter");
  expect(await orderOf(page)).toEqual(["p1", "p3"]);
  await inspect(visitor, "ranking");
  await next();

  await cardIs(page, "own_time");
  for (let n = 0; n < 8; n += 1) await pressOn(page, ".allocation li:nth-child(1) .stepper:last-of-type", "Enter");
  await pressOn(page, ".allocation li:nth-child(1) .stepper:first-of-type", "Enter");
  expect(await page.locator(".allocation-left").innerText()).toContain("65 points left");
  await next();
  await page.getByText("Give exactly 100 points").waitFor();
  await inspect(visitor, "allocation with a problem");
  await tabTo(page, ".allocation li:nth-child(5) input");
  await page.keyboard.type("65");
  expect(await page.locator(".allocation-left").innerText()).toContain("0 points left");
  await next();

  await cardIs(page, "card-description");
  await tabTo(page, ".recall input");
  await page.keyboard.type("Leaks");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Phones first time");
  await inspect(visitor, "recall");
  await next();

  await cardIs(page, "seen");
  await pressOn(page, '[name="seen-p1"]', "Space", "ArrowDown");
  await pressOn(page, '[name="seen-p2"]', "Space", "ArrowUp");
  await inspect(visitor, "matrix as cards");
  await next();

  await cardIs(page, "meaning_p1");
  const shuffled = await valuesOf(page);
  expect(shuffled.at(-1)).toBe("dk");
  await page.reload();
  await cardIs(page, "meaning_p1");
  expect(await valuesOf(page)).toEqual(shuffled);
  await pressOn(page, '[name="meaning_p1"]', "Space");
  await inspect(visitor, "meaning");
  await next();

  await cardIs(page, "behaviour");
  await pressOn(page, '[name="behaviour"]', "Space", "ArrowDown", "ArrowDown", "ArrowDown");
  await inspect(visitor, "rating");
  await next();

  await cardIs(page, "ticks");
  for (const value of ["p1", "p4", "p2"]) await pressOn(page, `[name="ticks"][value="${value}"]`, "Space");
  expect(await page.locator(".tally").innerText()).toBe("2 of up to 2 ticked. Untick one to choose another.");
  await inspect(visitor, "ticks");
  await next();

  await cardIs(page, "stopping");
  await tabTo(page, "textarea");
  await page.keyboard.type("The weekly report.");
  await inspect(visitor, "short text");
  await next();

  await page.getByText("8 of 8 questions have an answer.").waitFor();
  await next();
  await page.locator(".receipt-code").waitFor({ timeout: 60_000 });
  await inspect(visitor, "the receipt");
  expect(sent()).toEqual({
    form: expect.stringMatching(/^[A-D]$/),
    ranks: ["p1", "p3"],
    own_time: { p1: 35, other: 65 },
    recall: ["Leaks", "Phones first time"],
    seen: { p1: 2, p2: "cant_say" },
    meaning_p1: shuffled[0],
    behaviour: 4,
    ticks: ["p1", "p4"],
    stopping: "The weekly report.",
  });
  expect(visitor.faults).toEqual([]);
  await visitor.context.close();
}, 180_000);

test("by touch alone, in Arabic", async () => {
  const visitor = await newVisitor(browser, phone, { locale: "ar", hasTouch: true, isMobile: true });
  const { page } = visitor;
  const sent = await catchAnswers(page);
  await begin(visitor);
  await page.locator("#begin:not([disabled])").tap();
  const tap = (selector: string) => page.locator(selector).first().tap();
  const next = () => tap("form.survey button[type=submit]");

  await cardIs(page, "ranks");
  for (const value of ["p4", "p2"]) await tap(`[data-value="${value}"] .option`);
  await dragByFinger(page, page.locator('[data-value="p3"] .grip'), page.locator('[data-value="p4"] .grip'));
  await expect.poll(() => orderOf(page)).toEqual(["p3", "p4", "p2"]);
  await tap('[data-value="p4"] .option');
  await expect.poll(() => orderOf(page)).toEqual(["p3", "p2"]);
  await inspect(visitor, "ranking in Arabic");
  await next();

  await cardIs(page, "own_time");
  for (let n = 0; n < 3; n += 1) await tap(".allocation li:nth-child(2) .stepper:last-of-type");
  await expect.poll(() => page.locator(".allocation li:nth-child(2) input").inputValue()).toBe("١٥");
  await page.locator(".allocation li:nth-child(5) input").fill("٨٥");
  expect(await page.locator(".allocation-left").innerText()).toContain("٠ نقطة متبقية");
  await inspect(visitor, "allocation in Arabic");
  await next();

  await cardIs(page, "card-description");
  await tap("form.survey .button-line");
  await cardIs(page, "seen");
  for (const [card, place] of ["p1", "p2", "p3", "p4"].entries())
    await page.locator(`label:has([name="seen-${place}"])`).nth(card).tap();
  await next();
  await cardIs(page, "meaning_p1");
  await tap("label:has([value=dk])");
  await next();
  await cardIs(page, "behaviour");
  await tap("label:has([value=cant_say])");
  await next();
  await cardIs(page, "ticks");
  await tap("label:has([value=p3])");
  await tap("form.survey .button-quiet");
  await cardIs(page, "behaviour");
  expect(await page.locator("[value=cant_say]").isChecked()).toBe(true);
  await next();
  await next();
  await cardIs(page, "stopping");
  await tap("form.survey .button-line");
  await page.getByText("عدد الأسئلة المجاب عنها ٦ من ٨").waitFor();
  await next();
  await page.locator(".receipt-code").waitFor({ timeout: 60_000 });
  await inspect(visitor, "the receipt in Arabic");
  expect(sent()).toEqual({
    form: expect.stringMatching(/^[A-D]$/),
    ranks: ["p3", "p2"],
    own_time: { p2: 15, other: 85 },
    seen: { p1: 1, p2: 2, p3: 3, p4: 4 },
    meaning_p1: "dk",
    behaviour: "cant_say",
    ticks: ["p3"],
  });
  expect(visitor.faults).toEqual([]);
  await visitor.context.close();
}, 180_000);

describe("dragging", () => {
  test("with a mouse: into the ranking, within it, out of it; Escape and a press alone change nothing", async () => {
    const visitor = await newVisitor(browser, undefined, { locale: "en-GB" });
    const { page } = visitor;
    await begin(visitor);
    await page.locator("#begin:not([disabled])").click();
    await cardIs(page, "ranks");
    const grip = (value: string) => page.locator(`[data-value="${value}"] .grip`);
    const slot = page.locator("[data-slot]");
    await dragByMouse(page, grip("p2"), slot);
    expect(await orderOf(page)).toEqual(["p2"]);
    await dragByMouse(page, grip("p4"), slot);
    await dragByMouse(page, grip("p1"), slot);
    expect(await orderOf(page)).toEqual(["p2", "p4", "p1"]);
    await dragByMouse(page, grip("p1"), grip("p2"));
    expect(await orderOf(page)).toEqual(["p1", "p2", "p4"]);
    await dragByMouse(page, grip("p1"), grip("p4"), () => page.keyboard.press("Escape"));
    await grip("p2").click();
    expect(await orderOf(page)).toEqual(["p1", "p2", "p4"]);
    await dragByMouse(page, grip("p2"), grip("p3"));
    expect(await orderOf(page)).toEqual(["p1", "p4"]);
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  }, 60_000);
});
