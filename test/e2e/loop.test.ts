import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "#app/env.server.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { type RunningApp, startApp } from "#test/support/app.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { signIntent } from "./leader.ts";
import {
  closeInBrowser,
  giveSignIn,
  importPeople,
  makePeople,
  openBaseline,
  peopleCsv,
  writeStrategy,
} from "./programme-owner.ts";
import { answerSurvey } from "./respondent.ts";
import { choosePassword, newVisitor, phone, signIn, type Visitor, visit } from "./visit.ts";

/** The whole loop in a real browser against the whole installation: nothing in it is faked (issue 1). */
const password = "a long enough password";
const people = makePeople();
let app: RunningApp;
let browser: Browser;
let owner: Visitor;
const leaders: Visitor[] = [];
let facilitator: Visitor;
let versionId = "";
let wave: { waveId: string; links: string[][] };

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ empty: true }), launchBrowser()]);
  owner = await newVisitor(browser);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const noFaults = (...visitors: Visitor[]) => expect(visitors.flatMap((visitor) => visitor.faults)).toEqual([]);

test("the owner comes in by the printed link, and imports people", async () => {
  const link = execFileSync(process.execPath, [join(projectFolder, "bin/plumbline"), "owner", "hr@loop.example"], {
    encoding: "utf8",
    env: { ...process.env, PLUMBLINE_DATA: app.dataFolder, DATABASE_URL: "", PUBLIC_URL: app.url },
  }).trim();
  await choosePassword(owner, link, password);
  if (owner.page.url().includes("/login")) await signIn(owner, app.url, "hr@loop.example", password);
  for (const path of ["/", "/people", "/strategy", "/waves", "/never", "/method"])
    await visit(owner, `${app.url}${path}`);
  await importPeople(owner, app.url, peopleCsv(people));
  await visit(owner, `${app.url}/people`);
  noFaults(owner);
}, 120_000);

test("a strategy is written, and every leader signs an intent of their own", async () => {
  versionId = await writeStrategy(owner, app.url);
  const sixth = people.slice(0, 6);
  for (const person of sixth) {
    const link = await giveSignIn(owner, app.url, person, "leader");
    const leader = await newVisitor(browser);
    leaders.push(leader);
    await choosePassword(leader, link, password);
    if (leader.page.url().includes("/login")) await signIn(leader, app.url, person.email, password);
  }
  for (const [turn, leader] of leaders.entries()) await signIntent(leader, app.url, versionId, turn);
  const guest = { id: "", name: "Guest", email: "guest@loop.example", manager: "", department: "" };
  facilitator = await newVisitor(browser);
  await choosePassword(facilitator, await giveSignIn(owner, app.url, guest, "facilitator"), password);
  if (facilitator.page.url().includes("/login")) await signIn(facilitator, app.url, guest.email, password);
  noFaults(owner, facilitator, ...leaders);
}, 180_000);

test("the baseline opens, and staff answer from their links on a phone", async () => {
  wave = await openBaseline(owner, app.url);
  expect(wave.links).toHaveLength(people.length);
  await visit(owner, `${app.url}/waves/${wave.waveId}`);
  const urlOf = (row: readonly string[]) => row.find((cell) => cell.startsWith("http")) ?? "";
  const staff = wave.links.filter((row) => row[0]?.startsWith("p") && Number(row[0].slice(1, 3)) > 20);
  for (const [index, row] of staff.slice(0, 3).entries()) {
    const hands = (["mouse", "keyboard", "touch"] as const)[index] ?? "mouse";
    const person = await newVisitor(browser, phone, { hasTouch: hands === "touch" });
    const receipt = await answerSurvey(person, urlOf(row), { hands, inspectCards: index === 0 });
    expect(receipt.replaceAll(" ", "").length).toBeGreaterThan(7);
    expect(await person.page.evaluate(() => localStorage.length)).toBe(0);
    expect(person.page.url()).not.toContain(urlOf(row).split("/s/")[1]);
    noFaults(person);
    await person.context.close();
  }
  const answered = new Set(staff.slice(0, 3).map(urlOf));
  const others = wave.links.map(urlOf).filter((url) => !answered.has(url));
  const codes = await readingCodes();
  for (const [index, url] of others.entries()) {
    await answerByHttp(app.url, url.split("/s/")[1] ?? "", answersOf(index, codes));
  }
  noFaults(owner);
}, 240_000);

/** The codes of the readings of p1, as anybody can read them: they do not say which one is intended. */
async function readingCodes(): Promise<string[]> {
  const { pages } = await (await fetch(`${app.url}/api/waves/${wave.waveId}/instrument`)).json();
  const questions = pages.flatMap(
    (page: { elements: { name: string; choices?: { value: string }[] }[] }) => page.elements,
  );
  const meaning = questions.find((question: { name: string }) => question.name === "meaning_p1");
  return meaning.choices.map((choice: { value: string }) => choice.value);
}

/** What people say who did not sit in front of the browser. */
const answersOf = (index: number, codes: readonly string[]) => ({
  form: "ABCD"[index % 4],
  ticks: index % 3 === 0 ? ["p1"] : ["p1", "p2"],
  meaning_p1: codes[index % codes.length],
  own_time: { p1: 50, p2: 30, other: 20 },
  leader_time: { p1: 20 + (index % 3) * 10, p2: 30, other: 50 - (index % 3) * 10 },
  attention: index % 4 === 0 ? "p2" : "p1",
});

test("it closes, is sealed, measured and released, and everybody reads the same", async () => {
  const base = `${app.url}/waves/${wave.waveId}`;
  await closeInBrowser(owner, base);
  const [leader] = leaders;
  if (!leader) throw new Error("there is no leader");
  const read = new Map<string, Set<string>>();
  for (const visitor of [owner, leader, facilitator]) {
    for (const path of ["", "/results", "/report", "/room"]) {
      await visit(visitor, `${base}${path}`);
      const words = await visitor.page.locator("main").innerText();
      read.set(path, (read.get(path) ?? new Set()).add(words));
    }
  }
  // What is released reads alike in every role; the page of the wave itself offers each its own.
  for (const path of ["/results", "/report", "/room"]) expect(read.get(path)?.size, path).toBe(1);
  await oneSheetEach(leader, `${base}/report`);
  await leader.page.goto(`${base}/results`);
  const drift = leader.page.getByRole("grid").first();
  await drift.waitFor();
  await drift.locator('[tabindex="0"]').first().focus();
  await leader.page.keyboard.press("ArrowRight");
  await leader.page
    .getByText(/interval \d+ to \d+/)
    .first()
    .waitFor();
  const csv = await facilitator.context.request.get(`${base}/export.csv`);
  expect((await csv.text()).split(/\r?\n/)[0]).toBe("group,metric,n,value,low,high,status");
  await visit(leader, `${app.url}/`);
  noFaults(owner, leader, facilitator);
}, 240_000);

/** Claims start a sheet each and none runs over; a dark screen prints on white. */
async function oneSheetEach({ page }: Visitor, report: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(report);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(await page.locator(".report-page").count());
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
  await page.emulateMedia({ media: null, colorScheme: null });
}
