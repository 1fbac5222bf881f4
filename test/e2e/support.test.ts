import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { importPeople } from "#app/workflows/import-people.server.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type OpenedWave, openTestWave, peopleFile, useKeyFolder } from "#test/support/wave.ts";
import { inspect, newVisitor, signIn, type Visitor, visit } from "./visit.ts";

/** The pages that keep a wave and look after people's data, as a programme owner goes through them. */
const password = "four plain words here";
let database: TestDatabase;
let server: WebServer;
let browser: Browser;
let owner: Visitor;
let wave: OpenedWave;
let removeKeys: () => void;
const at = (path: string) => `${server.url}${path}`;
/** A refused form is a 422, which the browser notes in its console: expected where it is asked for, and nowhere else. */
const expectRefusal = () => expect(owner.faults.splice(0)).toEqual([expect.stringContaining("status of 422")]);

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave();
  const { organizationId, actor } = wave;
  await createAccount(organizationId, { name: "HR", email: "hr@wave.example", role: "owner", password });
  const joined = `${peopleFile(5).csv}\nnew,Newly Here,new@wave.example,7,Works`;
  await importPeople(organizationId, Buffer.from(joined), { source: "later.csv", actor });
  env.PORT = 0;
  server = await startServer();
  browser = await launchBrowser();
  owner = await newVisitor(browser);
  await signIn(owner, server.url, "hr@wave.example", password);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

test("the help desk gives one replacement, and an open wave is extended, then cancelled", async () => {
  const { page, faults } = owner;
  await visit(owner, at(`/waves/${wave.waveId}/replacements`));
  await page.fill("[name=person]", "20");
  await page.getByRole("button", { name: "Give a replacement link" }).click();
  await page.locator("[name=link]").waitFor();
  await page.getByText("1 of 1 given").waitFor();
  await inspect(owner, "a replacement link");
  await visit(owner, at(`/waves/${wave.waveId}`));
  await page.getByText("1 person joined since this wave opened").waitFor();
  await page.fill("[name=closesOn]", new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Move the last day" }).click();
  await page.getByText("The last day has moved").waitFor();
  await page.locator('form[action$="/cancellation"] [name=confirm]').check();
  await page.getByRole("button", { name: "Cancel the survey" }).click();
  await page.getByText("was cancelled on").waitFor();
  await inspect(owner, "a cancelled wave");
  expect(faults).toEqual([]);
}, 240_000);

test("privacy, lost link, access, erasure and retention can be read and used", async () => {
  const { page, faults } = owner;
  for (const path of ["/privacy", "/lost-link", "/people/requests?person=10", "/people/retention"]) {
    await visit(owner, at(path));
  }
  expect(faults).toEqual([]);
  await page.fill("[name=audit]", "3");
  await page.getByRole("button", { name: "Save the periods" }).click();
  await page.getByRole("alert").waitFor();
  await inspect(owner, "a refused period");
  expectRefusal();
  await page.goto(at("/people/requests?person=10"));
  await page.check("[name=confirm]");
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await page.getByText("in the organisation as it is now").waitFor();
  await inspect(owner, "a refused erasure");
  expectRefusal();
}, 240_000);
