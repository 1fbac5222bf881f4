import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { displayDate, displayDays } from "#app/components/display-date.ts";
import { env, setDatabaseUrl } from "#app/env.server.ts";
import { addDays } from "#app/schedule/slots.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { closeDatabase } from "#db/client.server.ts";
import { type RunningApp, startApp } from "#test/support/app.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { openTestWave } from "#test/support/wave.ts";
import { inspect, newVisitor, signIn, type Visitor, visit } from "./visit.ts";

/** The programme owner plans a year in the browser; the worker makes the draft. */
const password = "a long enough password";
const today = new Date().toISOString().slice(0, 10);
const startsOn = addDays(today, 21);
let app: RunningApp;
let browser: Browser;
let owner: Visitor;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ empty: true }), launchBrowser()]);
  env.PLUMBLINE_DATA = app.dataFolder;
  env.PLUMBLINE_KEYS = join(app.dataFolder, "keys");
  setDatabaseUrl(JSON.parse(readFileSync(join(app.dataFolder, "runtime.json"), "utf8")).databaseUrl);
  const { organizationId } = await openTestWave({ crew: 2, name: "schedule" });
  await createAccount(organizationId, { name: "Maren Holt", email: "hr@schedule.example", role: "owner", password });
  owner = await newVisitor(browser);
  await signIn(owner, app.url, "hr@schedule.example", password);
}, 240_000);
afterAll(async () => {
  await closeDatabase();
  await browser?.close();
  await app?.stop();
});

/** Refusals answer 422, which a browser logs as an error of the console. */
const faults = () => owner.faults.filter((fault) => !/status of 422/.test(fault));
const press = (name: string) => owner.page.getByRole("button", { name }).click();
const row = (name: string) => {
  const table = owner.page.getByRole("region", { name: "Waves of the schedule" });
  return table.getByRole("row").filter({ has: owner.page.getByRole("rowheader", { name, exact: true }) });
};
const pulseFrom = (day: string) => displayDays(day, addDays(day, 6));

test("a wrong field says so beside it and loses nothing; then baseline and three pulses are placed", async () => {
  const { page } = owner;
  await visit(owner, `${app.url}/waves`);
  await page.getByRole("link", { name: "Plan baseline and pulses" }).click();
  await page.getByLabel("First day of the baseline").fill(startsOn);
  await page.getByLabel("Offsite").fill(addDays(today, 60));
  await page.getByLabel("Pulses after each baseline").fill("70");
  await inspect(owner, "a new schedule");
  await press("Make the schedule");
  await page.getByText("Give a whole number from 1 to 7.").waitFor();
  expect(await page.getByLabel("First day of the baseline").inputValue()).toBe(startsOn);
  expect(await page.getByLabel("Pulses after each baseline").getAttribute("aria-invalid")).toBe("true");
  await inspect(owner, "a refused schedule");
  await page.getByLabel("Pulses after each baseline").fill("3");
  await press("Make the schedule");
  await row("Baseline 2").waitFor();
  expect(await row("Pulse 1").textContent()).toContain(pulseFrom(addDays(startsOn, 91)));
  expect(await row("Baseline 2").textContent()).toContain(displayDays(addDays(startsOn, 364), addDays(startsOn, 377)));
  await inspect(owner, "a schedule");
  await visit(owner, `${app.url}/`);
  expect(await page.getByRole("img", { name: /Time line of one wave, 5 planned waves and the offsite/ }).count()).toBe(
    1,
  );
  expect(faults()).toEqual([]);
}, 120_000);

test("a blackout moves what it touches, a wave is moved by hand, and the move is undone", async () => {
  const { page } = owner;
  const pulse = addDays(startsOn, 91);
  await page.goto(`${app.url}/waves`);
  await page.getByRole("link", { name: "Blackout days" }).click();
  await page.waitForURL("**/blackouts");
  await page.getByLabel("Name").fill("Holidays");
  await page.getByLabel("First day").fill(addDays(pulse, 2));
  await page.getByLabel("Last day").fill(addDays(pulse, 1));
  await press("Add the blackout");
  await page.getByText("The last day is before the first.").waitFor();
  expect(await page.getByLabel("Name").inputValue()).toBe("Holidays");
  await page.getByLabel("Last day").fill(addDays(pulse, 4));
  await press("Add the blackout");
  await page.getByRole("button", { name: "Remove Holidays" }).waitFor();
  await inspect(owner, "blackout days");
  await page.getByRole("link", { name: "Back to the waves" }).click();
  await row("Pulse 1")
    .getByText(pulseFrom(addDays(pulse, 5)))
    .waitFor();

  await page.getByRole("link", { name: "Move Pulse 1" }).click();
  await page.waitForURL("**/schedule/1");
  await page.getByLabel("First day").fill(addDays(pulse, 15));
  await press("Move the wave");
  await page.getByText(/can be moved by two weeks either way/).waitFor();
  await inspect(owner, "a refused move");
  await page.getByLabel("First day").fill(addDays(pulse, 14));
  await press("Move the wave");
  await page.getByText(`Pulse 1 opens on ${displayDate(addDays(pulse, 14))}`).waitFor();
  await inspect(owner, "a moved wave");
  await press("Undo");
  await row("Pulse 1")
    .getByText(pulseFrom(addDays(pulse, 5)))
    .waitFor();
  expect(faults()).toEqual([]);
}, 120_000);

test("the worker makes the draft when it is due; a pause holds, and removing asks first", async () => {
  const { page } = owner;
  await page.goto(`${app.url}/waves`);
  await press("Pause the schedule");
  await page.getByText("Nothing is made or opened.", { exact: false }).waitFor();
  await inspect(owner, "a paused schedule");
  await press("Resume the schedule");
  await page.getByRole("button", { name: "Pause the schedule" }).waitFor();

  await page.getByRole("link", { name: "Settings and offsite" }).click();
  await page.waitForURL("**/waves/schedule");
  await page.getByLabel("Days from draft to first day").fill("28");
  await press("Save settings");
  await page.getByRole("button", { name: "Pause the schedule" }).waitFor();
  for (let n = 0; (await row("Baseline").getByText("made", { exact: true }).count()) === 0; n += 1) {
    if (n > 120) throw new Error(`the worker made no draft; it printed:\n${app.output()}`);
    await page.waitForTimeout(500);
    await page.reload();
  }
  await row("Baseline").getByRole("link", { name: "Baseline", exact: true }).first().click();
  await page
    .getByText(displayDate(addDays(startsOn, 13)))
    .first()
    .waitFor();

  await page.goto(`${app.url}/waves/schedule`);
  await page.getByLabel("First day of the baseline").fill(addDays(startsOn, 1));
  await press("Save settings");
  await page.getByText(/its rhythm is fixed/).waitFor();
  await page.goto(`${app.url}/waves/schedule`);
  await inspect(owner, "schedule settings");
  await page.check("[name=confirm]");
  await press("Remove the schedule");
  await page.getByText("No schedule yet").waitFor();
  expect(faults()).toEqual([]);
}, 180_000);
