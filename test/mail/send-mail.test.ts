import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { setPasswordMail } from "#app/mail/set-password-mail.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { mailLink } from "#app/workflows/mail-link.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { ledgerTimes } from "#db/queries/deliveries.ts";
import { insertMails } from "#db/queries/outbox.ts";
import { waves } from "#db/schema/waves.ts";
import { sendMail as sendMailJob } from "#jobs/send-mail.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type Sink, startSink } from "./smtp-sink.ts";

let database: TestDatabase;
let sink: Sink;
let organizationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  sink = await startSink();
  ({ organizationId } = await createOwner({ email: "owner@mail.example" }));
});
beforeEach(() => {
  env.SMTP_URL = sink.url;
  sink.mails.length = 0;
  sink.plan.length = 0;
});
afterAll(async () => {
  await sink.close();
  await database.drop();
});

/** The ledger's pauses, without the waiting. */
const times = { ...ledgerTimes, retries: [0, 0, 0, 0], away: 0 };
const sendMail = (payload: { mailId: string; organizationId: string }) => sendMailJob(payload, times);
const change = (mailId: string, set: string) =>
  withOrganization(organizationId, (tx) => tx.execute(`update mails set ${set} where id = '${mailId}'`));
const whyOf = (mailId: string) =>
  withOrganization(
    organizationId,
    async (tx) => [...(await tx.execute(`select reason, tries from mails where id = '${mailId}'`))][0],
  );
const rowOf = (mailId: string) =>
  withOrganization(
    organizationId,
    async (tx) => [...(await tx.execute(`select state, body from mails where id = '${mailId}'`))][0],
  );
const idOf = (text: string | undefined) => /^Message-ID: (.*)$/im.exec(text ?? "")?.[1];

async function queue(recipient = "ann@mail.example", subject = "Your sign-in"): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    organizationId,
    kind: "set-password" as const,
    recipient,
    subject,
    body: "link",
    messageId: `<${id}@mail.example>`,
  };
  await withOrganization(organizationId, (tx) => insertMails(tx, [row]));
  return id;
}

test("a mail is sent once, to one person, and then gives up its body", async () => {
  const mailId = await queue();
  await sendMail({ mailId, organizationId });
  await sendMail({ mailId, organizationId });
  expect(sink.mails).toHaveLength(1);
  expect(sink.mails[0]?.recipients).toEqual(["<ann@mail.example>"]);
  expect(idOf(sink.mails[0]?.text)).toBe(`<${mailId}@mail.example>`);
  expect(await rowOf(mailId)).toEqual({ state: "sent", body: null });
});

test("a busy server is tried again, and a mail it will never take is given up", async () => {
  const mailId = await queue();
  sink.plan.push("busy");
  await sendMail({ mailId, organizationId });
  expect(await rowOf(mailId)).toEqual({ state: "due", body: "link" });
  await sendMail({ mailId, organizationId });
  expect(await rowOf(mailId)).toMatchObject({ state: "sent" });
  const other = await queue();
  sink.plan.push("never");
  await sendMail({ mailId: other, organizationId });
  expect(await rowOf(other)).toEqual({ state: "failed", body: null });
  expect(sink.mails).toHaveLength(1);
});

test("before its pause is over a mail is not tried again", async () => {
  const mailId = await queue();
  sink.plan.push("busy");
  await sendMailJob({ mailId, organizationId });
  await sendMailJob({ mailId, organizationId });
  expect(sink.mails).toEqual([]);
  expect(await rowOf(mailId)).toMatchObject({ state: "due" });
});

test("a line cut after the mail was taken: again with the same Message-ID", async () => {
  const mailId = await queue();
  sink.plan.push("cut");
  await sendMail({ mailId, organizationId });
  expect(await rowOf(mailId)).toMatchObject({ state: "unsure" });
  await sendMail({ mailId, organizationId });
  await sendMail({ mailId, organizationId });
  expect(await rowOf(mailId)).toEqual({ state: "sent", body: null });
  expect(sink.mails).toHaveLength(2);
  expect(idOf(sink.mails[1]?.text)).toBe(idOf(sink.mails[0]?.text));
});

test("five tries that the server refused for now, or cut, and the mail is parked with its reason", async () => {
  const mailId = await queue();
  sink.plan.push("busy", "cut", "busy", "busy", "busy");
  for (let n = 0; n < 7; n += 1) await sendMail({ mailId, organizationId });
  expect(sink.plan).toEqual([]);
  expect(sink.mails).toHaveLength(1);
  expect(await rowOf(mailId)).toEqual({ state: "parked", body: "link" });
  expect(await whyOf(mailId)).toEqual({ reason: "the mail server answered 451", tries: 5 });
});

test("a mail in another worker's hands is left alone; once that worker is gone it is sent with the same Message-ID", async () => {
  const mailId = await queue();
  await change(mailId, "state = 'leased', run = 1, leased_until = now() + interval '1 minute'");
  await sendMail({ mailId, organizationId });
  expect(sink.mails).toEqual([]);
  await change(mailId, "leased_until = now() - interval '1 second'");
  await sendMail({ mailId, organizationId });
  expect(idOf(sink.mails[0]?.text)).toBe(`<${mailId}@mail.example>`);
  expect(await rowOf(mailId)).toMatchObject({ state: "sent" });
});

test("a worker that wakes up after its lease has been taken over writes nothing", async () => {
  const mailId = await queue();
  sink.beforeTaking = () => change(mailId, "run = run + 1");
  await sendMail({ mailId, organizationId });
  delete sink.beforeTaking;
  expect(sink.mails).toHaveLength(1);
  expect(await rowOf(mailId)).toEqual({ state: "leased", body: "link" });
});

test("a mail that kills each worker that touches it ends up parked", async () => {
  const mailId = await queue();
  await change(mailId, "state = 'leased', tries = 4, leased_until = now() - interval '1 second'");
  await sendMail({ mailId, organizationId });
  expect(sink.mails).toEqual([]);
  expect(await rowOf(mailId)).toMatchObject({ state: "parked" });
});

test("a server that is not there, or will not hear of any mail, loses nothing, however often it is asked", async () => {
  const mailId = await queue();
  env.SMTP_URL = "smtp://127.0.0.1:9";
  for (let n = 0; n < 8; n += 1) await sendMail({ mailId, organizationId });
  expect(await rowOf(mailId)).toEqual({ state: "due", body: "link" });
  env.SMTP_URL = sink.url;
  sink.refuseSender = true;
  await sendMail({ mailId, organizationId });
  delete sink.refuseSender;
  expect(await rowOf(mailId)).toEqual({ state: "due", body: "link" });
  expect(await whyOf(mailId)).toEqual({ reason: "the mail server answered 530 5.7.0 to MAIL FROM", tries: 0 });
});

test("an invitation that waited until the survey closed is not sent any more", async () => {
  const waveId = randomUUID();
  await withOrganization(organizationId, (tx) =>
    tx.insert(waves).values({
      id: waveId,
      organizationId,
      name: "Over",
      strategyVersionId: randomUUID(),
      closesOn: "2026-01-01",
      openedAt: new Date(),
    }),
  );
  const [early, late] = [await queue(), await queue()];
  const about = `kind = 'invitation', wave_id = '${waveId}'`;
  await change(early, about);
  await change(late, about);
  await sendMail({ mailId: early, organizationId });
  await withOrganization(organizationId, (tx) =>
    tx.execute(`update waves set closed_at = now() where id = '${waveId}'`),
  );
  await sendMail({ mailId: late, organizationId });
  expect(sink.mails).toHaveLength(1);
  expect([await rowOf(early), await rowOf(late)]).toMatchObject([{ state: "sent" }, { state: "failed", body: null }]);
});

test.each([
  ["a list", "a@mail.example,b@mail.example"],
  ["a header", "a@mail.example\r\nBcc: b@mail.example"],
  ["a quoted local part", '"b@evil.example"@mail.example'],
  ["a named address", "Ann <a@mail.example>"],
])("%s as recipient is never sent", async (_, recipient) => {
  const mailId = await queue(recipient);
  await sendMail({ mailId, organizationId });
  expect(sink.mails).toEqual([]);
  expect(await rowOf(mailId)).toMatchObject({ state: "failed" });
});

test("a subject cannot become a header, nor an organisation's name", async () => {
  const mailId = await queue("a@mail.example", "Hello\r\nBcc: b@mail.example");
  await sendMail({ mailId, organizationId });
  expect(sink.mails).toEqual([]);
  const letter = setPasswordMail({ organizationName: "Acme\r\nBcc: all@x.example", url: "http://x/1", days: 7 });
  expect(letter.subject).toBe("Your sign-in for Acme Bcc: all@x.example");
});

test("a set-password link is mailed only when a mail server is set", async () => {
  const tenant = { organizationId, organizationName: "Acme" };
  const link = { email: "eve@mail.example", setPasswordUrl: "http://localhost:3000/set-password/x" };
  expect(await mailLink(tenant, link)).toBe(true);
  const [row] = await withOrganization(organizationId, async (tx) => [
    ...(await tx.execute("select id from mails where recipient = 'eve@mail.example'")),
  ]);
  await sendMail({ mailId: String(row?.id), organizationId });
  expect(sink.mails[0]?.text).toContain("http://localhost:3000/set-password/x");
  delete env.SMTP_URL;
  expect(await mailLink(tenant, link)).toBe(false);
});
