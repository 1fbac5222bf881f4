import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { inspect, newVisitor, signIn, type Visitor, visit } from "./visit.ts";

/** An owner makes a pulse of their own from the template, in a real browser. */
const password = "a long enough password";
const email = "hr@instruments.example";
let database: TestDatabase;
let app: WebServer;
let browser: Browser;
let owner: Visitor;
let instrument = "";

beforeAll(async () => {
  database = await createTestDatabase();
  const { organizationId } = await createOwner({ email: "first@instruments.example" });
  await createAccount(organizationId, { name: "Maren Holt", email, role: "owner", password });
  env.PORT = 0;
  [app, browser] = await Promise.all([startServer(), launchBrowser()]);
  owner = await newVisitor(browser);
  await signIn(owner, app.url, email, password);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await database?.drop();
});

/** A refusal is a 422, which the browser notes in its console: expected once, and nowhere else. */
const expectRefusal = (visitor: Visitor) =>
  expect(visitor.faults.splice(0)).toEqual([expect.stringContaining("status of 422")]);

test("a pulse is made from the template", async () => {
  const { page } = owner;
  await visit(owner, `${app.url}/instruments`);
  await page.selectOption("[name=template]", "pulse");
  await page.getByRole("button", { name: "Make the instrument" }).click();
  await page.getByText("Give the instrument a name.").waitFor();
  expectRefusal(owner);
  await page.fill("[name=name]", "Pulse, spring");
  await page.getByRole("button", { name: "Make the instrument" }).click();
  await page.waitForURL(/\/instruments\/[0-9a-f-]{36}$/);
  instrument = page.url();
  await inspect(owner, "an instrument in draft");
  expect(await page.locator(".question-list > li").count()).toBe(8);
  expect(owner.faults).toEqual([]);
}, 60_000);

test("questions are moved by keyboard, and the focus goes with them", async () => {
  const { page } = owner;
  const titles = () => page.locator(".question-title").allInnerTexts();
  const before = await titles();
  const up = page.locator('button[value="up.attention"]');
  await up.focus();
  await page.keyboard.press("Enter");
  await page.getByText("Question 5 of 8 now.").waitFor();
  expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe("up.attention");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Question 6 of 8 now.").waitFor();
  expect(await titles()).toEqual(before);
}, 60_000);

test("a question of one's own is asked only after a certain answer", async () => {
  const { page } = owner;
  // A pulse has room for ten cards: one's own question takes the place of another.
  await page.locator('button[value="remove.task"]').click();
  await page.getByText("Version 1, in draft. 7 questions.").waitFor();
  await page.getByLabel("A question of your own").selectOption("rating-row");
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.locator("textarea[name=title]").fill("How clear is the goal to you?");
  await page.locator('button[name=do][value="remove.escapes.0"]').click();
  await page.getByRole("button", { name: "Add a way out" }).click();
  await page.fill('[name="escapes.0.text"]', "Can’t say");
  await page.check("[name=changes][value=input]");
  await page.fill("[name=changesNote]", "Your answer can change how the goal is explained.");
  await page.selectOption('[name="branch.question"]', "attention");
  await page.selectOption('[name="branch.value"]', "cant_say");
  await inspect(owner, "a question of one's own");
  await page.locator("button[name=do][value=save]:not(.visually-hidden)").click();
  await page.waitForURL(`${instrument}?said=saved`);
  expect(owner.faults).toEqual([]);
}, 90_000);

test("a line is translated side by side, also from right to left", async () => {
  const { page } = owner;
  await visit(owner, `${instrument}/translations/de`);
  await page.fill('[name="items.own1.title"]', "Wie klar ist Ihnen {P}?");
  await page.locator("button[name=do][value=save]:not(.visually-hidden)").click();
  await page.getByText("Keep the place holders: none.").first().waitFor();
  expectRefusal(owner);
  await page.fill('[name="items.own1.title"]', "Wie klar ist Ihnen das Ziel?");
  await page.locator("button[name=do][value=save]:not(.visually-hidden)").click();
  await page.waitForURL(`${instrument}?said=saved`);
  await visit(owner, `${instrument}/translations/ar`);
  const line = page.locator('[name="items.own1.title"]');
  expect(await line.evaluate((field) => getComputedStyle(field).direction)).toBe("rtl");
  await line.fill("ما مدى وضوح الهدف لك؟");
  await page.locator("button[name=do][value=save]:not(.visually-hidden)").click();
  await page.waitForURL(`${instrument}?said=saved`);
  expect(owner.faults).toEqual([]);
}, 90_000);

test("the built-in ones are listed with their minutes, and can be looked at before one chooses", async () => {
  const { page } = owner;
  await page.goto(`${app.url}/instruments`);
  const table = page.getByRole("table", { name: /^Built in/ });
  expect(await table.locator("tbody tr").count()).toBe(4);
  const paths = await table.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const begins: string[] = [];
  for (const path of paths) {
    await page.goto(`${app.url}${path}`, { waitUntil: "networkidle" });
    begins.push(await page.locator("#survey h1").innerText());
    await inspect(owner, path);
  }
  expect(new Set(begins).size).toBeGreaterThan(1);
  expect(owner.faults).toEqual([]);
}, 90_000);

test("the preview is the real survey, for each layer and in each language", async () => {
  const { page } = owner;
  for (const [layer, words] of [
    ["staff", "Which topic does the leadership team ask about most often?"],
    ["leader", "Which topic did you ask your reports about most often?"],
  ] as const) {
    await page.goto(`${instrument}/preview?as=${layer}`, { waitUntil: "networkidle" });
    await page.locator("#survey h1").waitFor();
    if (layer === "staff") await inspect(owner, "the preview");
    const width = await page.locator(".preview-phone").evaluate((frame) => frame.getBoundingClientRect().width);
    expect(width).toBe(390);
    for (let card = 0; card < 12 && (await page.getByText(words).count()) === 0; card += 1) {
      await page.locator("#survey button[type=submit]").click();
    }
    await page.getByText(words).waitFor();
  }
  await page.goto(`${instrument}/preview?language=ar`, { waitUntil: "networkidle" });
  expect(await page.locator("#survey").getAttribute("dir")).toBe("rtl");
  expect(owner.faults).toEqual([]);
}, 90_000);

test("it is published after a second look, and an edit makes the next version", async () => {
  const { page } = owner;
  await page.goto(instrument);
  await page.getByRole("button", { name: "Publish this version" }).click();
  await page.getByText("Say that you have looked at the warnings").waitFor();
  expectRefusal(owner);
  await page.check("[name=confirmed]");
  await page.getByRole("button", { name: "Publish this version" }).click();
  await page.waitForURL(`${instrument}?said=published`);
  await inspect(owner, "a published instrument");
  const file = await owner.context.request.get(`${instrument}/export.json`);
  const exported = await file.body();
  await page.locator('button[value="remove.own1"]').click();
  await page.waitForURL((at) => at.pathname !== new URL(instrument).pathname);
  await page.getByText("Version 2, in draft. 7 questions.").waitFor();
  await page.goto(instrument);
  await page.getByText("There is a newer version").waitFor();
  await page.getByText("Version 1, published. 8 questions.").waitFor();
  await visit(owner, `${app.url}/instruments/import`);
  const json = { name: "pulse.json", mimeType: "application/json" };
  await page.setInputFiles("input[type=file]", {
    ...json,
    buffer: Buffer.from(`${exported}`.replace('"pulse"', '"pluse"')),
  });
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByText("purpose", { exact: true }).waitFor();
  await inspect(owner, "a refused file");
  expectRefusal(owner);
  await page.setInputFiles("input[type=file]", { ...json, buffer: exported });
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByText("Version 1, in draft. 8 questions.").waitFor();
  expect(owner.faults).toEqual([]);
}, 90_000);

test("seven answers lead to one recommendation", async () => {
  const { page } = owner;
  await visit(owner, `${app.url}/instruments/self-check`);
  await page.check("[name=priorities][value=few]");
  await page.getByRole("button", { name: "Show what fits" }).click();
  await page.getByText("Answer every question.").waitFor();
  for (const [name, value] of Object.entries({
    refusals: "all",
    leaders: "team",
    people: "organisation",
    layers: "two",
    baseline: "recent",
    planning: "later",
  }))
    await page.check(`[name=${name}][value=${value}]`);
  await page.getByRole("button", { name: "Show what fits" }).click();
  await page.getByRole("heading", { name: "Go on with a pulse" }).waitFor();
  await inspect(owner, "a recommendation");
  await page.getByRole("link", { name: "Make this instrument" }).click();
  await page.waitForURL(/\/instruments\?start=pulse$/);
  expect(owner.faults).toEqual([]);
}, 60_000);
