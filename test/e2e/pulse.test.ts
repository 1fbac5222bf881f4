import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { env, setDatabaseUrl } from "#app/env.server.ts";
import { closeWave } from "#app/workflows/close-wave.server.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { closeDatabase, withOrganization } from "#db/client.server.ts";
import { findLatestReleasedWave } from "#db/queries/releases.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { type Sink, startSink } from "#test/mail/smtp-sink.ts";
import { type RunningApp, startApp } from "#test/support/app.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { type OpenedWave, openTestWave } from "#test/support/wave.ts";
import { closeInBrowser } from "./programme-owner.ts";
import { makePulse, type PulsePlan } from "./pulse-maker.ts";
import { chooseQuestions, openPulse, planPulse, removeSchedule, runPilot } from "./pulse-runner.ts";
import { answerSurvey } from "./respondent.ts";
import { newVisitor, phone, signIn, type Visitor, visit, wide } from "./visit.ts";

/**
 * A pulse from the question to the trend, as HR and staff go through it: once on a desktop, once with everybody on a phone.
 * Only the baseline before it goes through the workflows instead of the screens: the loop's test does that part.
 */
const password = "a long enough password";
let app: RunningApp;
let browser: Browser;
let sink: Sink;
let baseline: OpenedWave;

const pulses: (PulsePlan & { number: number; on: string; viewport: typeof wide; kinds: string[] })[] = [
  {
    number: 1,
    on: "a desktop",
    viewport: wide,
    name: "Our pulse, autumn",
    without: ["talked", "task", "noticed"],
    bank: ["rank"],
    own: ["rating-row"],
    kinds: ["checkbox", "radio", "ranking", "allocation"],
  },
  {
    number: 2,
    on: "a phone",
    viewport: phone,
    name: "Our pulse, winter",
    without: ["talked", "task", "noticed", "leader_time"],
    bank: ["recall"],
    own: ["comment", "matrix-cards"],
    kinds: ["checkbox", "radio", "recall", "text", "matrix as cards"],
  },
];

/** Everybody sees every priority and is asked about two; in the baseline every second one reads them differently. */
function answersOf(index: number, isBaseline: boolean) {
  const { priorities } = sampleStrategy;
  const asked = [0, 1].map((next) => priorities[(index + next) % priorities.length]);
  const wanted = isBaseline && index % 4 > 1 ? "alternative" : "intended";
  const meanings = asked.map((one) => [`meaning_${one?.key}`, one?.readings.find(({ kind }) => kind === wanted)?.code]);
  return {
    form: "ABCD"[index % 4],
    ticks: priorities.map(({ key }) => key),
    ...Object.fromEntries(meanings),
    attention: "p1",
  };
}
const answerAll = async (links: readonly string[], isBaseline: boolean) => {
  for (const [index, link] of links.entries())
    await answerByHttp(app.url, link.split("/s/").at(-1) ?? "", answersOf(index, isBaseline));
};

beforeAll(async () => {
  sink = await startSink();
  [app, browser] = await Promise.all([startApp({ empty: true, environment: { SMTP_URL: sink.url } }), launchBrowser()]);
  env.PLUMBLINE_DATA = app.dataFolder;
  env.PLUMBLINE_KEYS = join(app.dataFolder, "keys");
  setDatabaseUrl(JSON.parse(readFileSync(join(app.dataFolder, "runtime.json"), "utf8")).databaseUrl);
  baseline = await openTestWave({ name: "pulse" });
  const { organizationId } = baseline;
  await createAccount(organizationId, { name: "Maren Holt", email: "hr@pulse.example", role: "owner", password });
  await answerAll(
    baseline.invited.map(({ token }) => token),
    true,
  );
  await closeWave(organizationId, baseline.waveId, baseline.actor);
  const released = () => withOrganization(organizationId, findLatestReleasedWave);
  await vi.waitFor(async () => expect(await released()).toBe(baseline.waveId), { timeout: 60_000, interval: 500 });
}, 240_000);
afterAll(async () => {
  await closeDatabase();
  await browser?.close();
  await app?.stop();
  await sink?.close();
});

/** What a browser notes by itself about a network that is not there. */
const faultsOf = ({ faults }: Visitor) => faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault));
const mailsTo = (who: string) => sink.mails.filter(({ recipients }) => recipients[0]?.includes(who));
const linkIn = (text: string) => /\/s\/[\w-]{20,}/.exec(text.replaceAll("=\r\n", ""))?.[0] ?? "";

describe.each(pulses)("pulse $number, on $on", ({ number, viewport, kinds, ...plan }) => {
  let owner: Visitor;
  let wave = "";
  let links: string[][];
  const linkOf = (row: readonly string[] | undefined) => row?.find((cell) => cell.startsWith("http")) ?? "";

  beforeAll(async () => {
    owner = { ...(await newVisitor(browser, viewport)), sizes: [viewport] };
    await signIn(owner, app.url, "hr@pulse.example", password);
  });
  afterAll(() => owner.context.close());

  test("is made from the template, linted, translated, previewed and published", async () => {
    await makePulse(owner, app.url, plan);
    expect(owner.faults).toEqual([]);
  }, 180_000);

  test("is scheduled quarterly; the worker makes its draft, and ten people try it", async () => {
    if (number > 1) await removeSchedule(owner, app.url);
    wave = await planPulse(owner, app.url, number);
    await chooseQuestions(owner, wave, plan.name);
    await runPilot(owner, wave, async (link) => {
      const person = await newVisitor(browser, phone, { hasTouch: true });
      await answerSurvey(person, link, { hands: "touch" });
      expect(person.faults).toEqual([]);
      await person.context.close();
    });
    expect(owner.faults).toEqual([]);
  }, 180_000);

  test("is opened, and answered on every kind of card by keyboard and by touch, with the network lost on the way", async () => {
    links = await openPulse(owner, wave);
    expect(links).toHaveLength(baseline.invited.length);
    for (const [index, hands] of (["keyboard", "touch"] as const).entries()) {
      const size = hands === "touch" ? phone : viewport;
      const person = { ...(await newVisitor(browser, size, { hasTouch: hands === "touch" })), sizes: [size] };
      const { page, context } = person;
      const seen = new Set<string>();
      const lost = hands === "touch";
      const sending = page.getByText("We will send them when you are back online.");
      const back = lost && sending.waitFor({ timeout: 120_000 }).then(() => context.setOffline(false));
      const onCard = async (card: number) => {
        if (lost && card === 3) await context.setOffline(true);
      };
      const [receipt] = await Promise.all([
        answerSurvey(person, linkOf(links.at(-1 - index)), { hands, kinds: seen, onCard, inspectCards: true }),
        back,
      ]);
      expect(receipt.replaceAll(" ", "").length).toBeGreaterThan(7);
      expect([...seen].sort()).toEqual([...kinds, "closing"].sort());
      expect(faultsOf(person)).toEqual([]);
      await context.close();
    }
  }, 240_000);

  test("reminds only those who have not begun, with a link that works", async () => {
    const { organizationId } = baseline;
    const begun = links.slice(-2).map((row) => row[0] ?? "");
    const late = links[0] ?? [];
    await expect.poll(() => mailsTo(late[0] ?? "").length, { timeout: 60_000 }).toBeGreaterThan(0);
    sink.mails.length = 0;
    // Four days go by.
    await withOrganization(organizationId, (tx) =>
      tx.execute(`update waves set opened_at = opened_at - interval '4 days' where id = '${wave.split("/").at(-1)}'`),
    );
    await expect.poll(() => sink.mails.length, { timeout: 60_000 }).toBe(links.length - begun.length);
    for (const address of begun) expect(mailsTo(address)).toEqual([]);
    const person = await newVisitor(browser, phone, { hasTouch: true });
    await answerSurvey(person, `${app.url}${linkIn(mailsTo(late[0] ?? "")[0]?.text ?? "")}`, { hands: "touch" });
    expect(person.faults).toEqual([]);
    await person.context.close();
    await visit(owner, wave);
    expect(owner.faults).toEqual([]);
  }, 180_000);

  test("is closed, and the trend is read", async () => {
    await answerAll(links.slice(1, -2).map(linkOf), false);
    await closeInBrowser(owner, wave);
    const { page } = owner;
    await visit(owner, `${wave}/results?view=change`);
    const claim = await page.locator("h1").innerText();
    expect(claim).toMatch(number === 1 ? /Drift fell by \d+ points/ : /No layer shows a clear change/);
    await visit(owner, `${wave}/results?view=time`);
    await visit(owner, `${app.url}/`);
    expect(owner.faults).toEqual([]);
  }, 180_000);
});
