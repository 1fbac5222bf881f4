import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { ledgerTimes } from "#db/queries/deliveries.ts";
import { type MailSettings, readMailSettings, saveMailSettings } from "#db/queries/mail-settings.ts";
import type { Mail } from "#db/queries/mails.ts";
import { insertMails } from "#db/queries/outbox.ts";
import { handOutMails } from "#jobs/hand-out-mails.ts";
import { closeQueues, makeQueue } from "#jobs/queue.ts";
import { sendMail } from "#jobs/send-mail.ts";
import { startSink } from "#test/mail/smtp-sink.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
let organizationId: string;
const queue = () => makeQueue("send-mail");
let hints: ReturnType<typeof queue>;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ organizationId } = await createOwner({ email: "owner@hints.example" }));
  hints = queue();
});
beforeEach(async () => {
  env.SMTP_URL = "smtp://127.0.0.1:9";
  await hints.obliterate({ force: true });
  await run("delete from mails");
  await set({});
});
afterAll(async () => {
  await hints.close();
  await closeQueues();
  await database.drop();
});

const run = (statement: string) => withOrganization(organizationId, (tx) => tx.execute(statement));
const set = (settings: Partial<MailSettings>) =>
  withOrganization(organizationId, async (tx) => {
    const plain = { timeZone: "UTC", mailsPerHour: 12_000, quietFrom: null, quietUntil: null, reminderHour: 9 };
    const before = await readMailSettings(tx, organizationId);
    await saveMailSettings(tx, organizationId, { ...before, ...plain, ...settings });
  });

async function due(count: number, kind: Mail["kind"] = "invitation"): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const id = randomUUID();
    const recipient = `${id}@hints.example`;
    return { id, organizationId, kind, recipient, subject: "A", body: "link", messageId: `<${id}@hints.example>` };
  });
  await withOrganization(organizationId, (tx) => insertMails(tx, rows));
  return rows.map(({ id }) => id);
}
const handed = async () => (await hints.getJobs(["waiting"])).map((job) => String(job.data.mailId)).sort();

test("each due mail is handed out once, by its id alone", async () => {
  const ids = await due(3);
  await handOutMails();
  await handOutMails();
  expect(await handed()).toEqual([...ids].sort());
  expect((await hints.getJobs(["waiting"]))[0]?.data).toEqual({ mailId: expect.any(String), organizationId });
});

test("a queue that was emptied is refilled from the ledger, within the minute", async () => {
  const ids = await due(3);
  await handOutMails();
  await hints.obliterate({ force: true });
  await handOutMails();
  expect(await handed()).toEqual([]);
  expect(ledgerTimes.hint).toBeLessThan(60);
  await run(`update mails set handed_at = handed_at - interval '${ledgerTimes.hint + 1} seconds',
    due_at = due_at - interval '1 hour'`);
  await handOutMails();
  expect(await handed()).toEqual([...ids].sort());
});

test("two workers that sweep at the same time hand out no more than one would", async () => {
  await set({ mailsPerHour: 5 });
  await due(12);
  await Promise.all([handOutMails(), handOutMails(), handOutMails()]);
  expect(await handed()).toHaveLength(5);
  await run("update mails set handed_at = handed_at - interval '61 minutes', due_at = due_at - interval '2 hours'");
  await handOutMails();
  expect((await handed()).length).toBeGreaterThanOrEqual(10);
});

test("in the quiet hours of the organisation's zone mail to staff waits, a set-password link does not", async () => {
  await set({ timeZone: "Pacific/Auckland", quietFrom: 20, quietUntil: 7 });
  await due(2);
  const [link] = await due(1, "set-password");
  await handOutMails(new Date("2026-06-10T12:00:00Z")); // midnight there
  expect(await handed()).toEqual([link]);
  await handOutMails(new Date("2026-06-10T18:59:00Z")); // 06:59
  expect(await handed()).toEqual([link]);
  await handOutMails(new Date("2026-06-10T19:00:00Z")); // 07:00
  expect(await handed()).toHaveLength(3);
});

test("without a mail server nothing is handed out, and nothing lost", async () => {
  await due(2);
  delete env.SMTP_URL;
  await handOutMails();
  expect(await handed()).toEqual([]);
  env.SMTP_URL = "smtp://127.0.0.1:9";
  await handOutMails();
  expect(await handed()).toHaveLength(2);
});

test("one mail that the server never takes now is parked; the other 29 go out", async () => {
  const sink = await startSink();
  env.SMTP_URL = sink.url;
  const times = { ...ledgerTimes, retries: [0, 0, 0, 0] };
  const [poison = "", ...others] = await due(30);
  const busy = (mailId: string) => sink.plan.push(mailId === poison ? "busy" : "take");
  for (let round = 0; round < 6; round += 1) {
    await handOutMails(new Date(), times);
    for (const mailId of await handed()) {
      busy(mailId);
      await sendMail({ mailId, organizationId }, times);
      sink.plan.length = 0;
    }
    await hints.obliterate({ force: true });
  }
  const rows = await run("select state, count(*)::int as n from mails group by state order by state");
  expect([...rows]).toEqual([
    { state: "parked", n: 1 },
    { state: "sent", n: others.length },
  ]);
  await sink.close();
});
