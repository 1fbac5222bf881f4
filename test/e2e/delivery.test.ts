import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { insertDeliveries, insertWebhook } from "#db/queries/webhooks.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";
import { inspect, newVisitor, phone, signIn, type Visitor, visit } from "./visit.ts";

/** The owner's pages of mail, webhooks, codes and poster, and the page where a code is typed, in a real browser. */
let database: TestDatabase;
let server: WebServer;
let browser: Browser;
let owner: Visitor;
let wave: OpenedWave;
let webhookId: string;
let removeKeys: () => void;
const password = "a long enough password";

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  process.env.PLUMBLINE_KEYS = env.PLUMBLINE_KEYS;
  process.env.SMTP_URL = env.SMTP_URL = "smtp://plumbline%40acme.example:x@127.0.0.1:9";
  env.PORT = 0;
  wave = await openTestWave({ crew: 2, name: "delivery" });
  const { organizationId, waveId } = wave;
  await createAccount(organizationId, { name: "Ann Owner", email: "ann@delivery.example", role: "owner", password });
  await withOrganization(organizationId, async (tx) => {
    await tx.execute("update people set email = null where employee_id in ('10', '11', '12')");
    await tx.execute(
      "update mails set state = 'parked', tries = 5, reason = 'the mail server answered 451 4.7.1' where recipient = 'p20@wave.example'",
    );
    await tx.execute("update mails set bounce = '5.1.1' where recipient = 'p21@wave.example'");
    const url = "https://hooks.example/services/T000/B000/abcdefgh";
    webhookId = await insertWebhook(tx, { organizationId, url, secret: Buffer.alloc(32) });
    await insertDeliveries(tx, organizationId, "wave-opened", waveId);
  });
  server = await startServer();
  browser = await launchBrowser();
  owner = await newVisitor(browser);
  await signIn(owner, server.url, "ann@delivery.example", password);
}, 300_000);
afterAll(async () => {
  delete process.env.SMTP_URL;
  delete env.SMTP_URL;
  await browser?.close();
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

/** SHOTS=folder keeps what the pages look like, at both widths, light and dark. */
async function keep(visitor: Visitor, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  for (const [size, scheme] of [
    [{ width: 1440, height: 900 }, "light"],
    [phone, "dark"],
  ] as const) {
    await visitor.page.setViewportSize(size);
    await visitor.page.emulateMedia({ colorScheme: scheme });
    await visitor.page.screenshot({ path: join(process.env.SHOTS, `${name}-${scheme}.png`), fullPage: true });
  }
  await visitor.page.emulateMedia({ colorScheme: "light" });
  await visitor.page.setViewportSize({ width: 1440, height: 900 });
}

test("each page passes at both widths", async () => {
  const pages = { mail: "/mail", bounces: "/mail/bounces", allow: "/mail/allow-list", webhooks: "/webhooks" };
  const more = {
    webhook: `/webhooks/${webhookId}`,
    wave: `/waves/${wave.waveId}`,
    poster: `/waves/${wave.waveId}/poster`,
  };
  for (const [name, path] of Object.entries({ ...pages, ...more })) {
    await visit(owner, `${server.url}${path}`);
    await keep(owner, name);
  }
  expect(owner.faults).toEqual([]);
}, 180_000);

test("settings that cannot be are refused beside their field and lose nothing; good ones are kept", async () => {
  const { page } = owner;
  await page.goto(`${server.url}/mail`, { waitUntil: "networkidle" });
  await page.getByLabel("Time zone of the organisation").fill("Mars/Olympus");
  await page.getByLabel("Quiet from").fill("20");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await page.getByText("Give the name of a time zone, such as Europe/Berlin.").waitFor();
  await page.getByText("Give both hours, or neither.").waitFor();
  expect(await page.getByLabel("Quiet from").inputValue()).toBe("20");
  await inspect(owner, "/mail refused");
  await keep(owner, "mail-refused");
  await page.getByLabel("Time zone of the organisation").fill("Europe/Berlin");
  await page.getByLabel("Quiet until").fill("7");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await page.getByText("Saved.").waitFor();
  expect(await page.getByLabel("Time zone of the organisation").inputValue()).toBe("Europe/Berlin");
  // A refused form answers 422, which the browser's console reports as an error of the page.
  expect(owner.faults.filter((fault) => !fault.includes("422"))).toEqual([]);
}, 120_000);

test("an inner address is refused as a webhook, with the reason", async () => {
  owner.faults.length = 0;
  const { page } = owner;
  await page.goto(`${server.url}/webhooks`, { waitUntil: "networkidle" });
  await page.getByRole("textbox", { name: "Address" }).fill("https://169.254.169.254/latest/meta-data");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await page.getByText("leads into a private network").waitFor();
  await inspect(owner, "/webhooks refused");
  expect(owner.faults.filter((fault) => !fault.includes("422"))).toEqual([]);
}, 120_000);

test("codes are printed once; one of them, typed on a phone, opens the survey", async () => {
  owner.faults.length = 0;
  const { page } = owner;
  await visit(owner, `${server.url}/waves/${wave.waveId}/codes`);
  await page.getByRole("button", { name: "Make the codes" }).click();
  await page.getByText("Print the slips now").waitFor();
  const codes = await page.locator(".slip-code").allTextContents();
  expect(codes).toHaveLength(3);
  await inspect(owner, "/codes");
  await keep(owner, "codes");
  const staff = await newVisitor(browser, phone);
  await visit(staff, `${server.url}/s/`);
  await keep(staff, "typed");
  await staff.page.setViewportSize(phone);
  await staff.page.locator("#code").fill("too short");
  await staff.page.locator("#code").press("Enter");
  await staff.page.getByText("A code has 12 letters and digits.").waitFor();
  await inspect(staff, "/s/ refused");
  await staff.page.locator("#code").fill((codes[0] ?? "").toLowerCase());
  await staff.page.locator("#code").press("Enter");
  await staff.page.locator("#begin:enabled").waitFor();
  expect(new URL(staff.page.url()).pathname).toBe("/s/");
  expect(await staff.page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  expect([...owner.faults, ...staff.faults]).toEqual([]);
  await staff.context.close();
}, 180_000);
