import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { remindWave } from "#app/workflows/remind-wave.server.ts";
import { rotateLinks } from "#app/workflows/survey-links.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { closeAndRelease, type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

/** Reminders go to people without a ticket, and nothing that stays may say who they were (trust.md 1, row 12). */
let database: TestDatabase;
let server: WebServer;
let wave: OpenedWave;
let removeKeys: () => void;
let lastCallLink = "";
const answered = 12;
const answers = { form: "A", ticks: ["p1"] };
const day = (days: number) => new Date(Date.now() + days * 86_400_000);

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  env.SMTP_URL = "smtp://127.0.0.1:9";
  env.PORT = 0;
  wave = await openTestWave({ crew: 2, name: "reminded" });
  server = await startServer();
  for (const { token } of wave.invited.slice(0, answered)) await answerByHttp(server.url, token, answers);
}, 300_000);
afterAll(async () => {
  delete env.SMTP_URL;
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

const read = (statement: string) =>
  withOrganization(wave.organizationId, async (tx) => [...(await tx.execute<Record<string, string>>(statement))]);
const mailsOf = (kind: string) => read(`select recipient, subject, body from mails where kind = '${kind}'`);
const personOf = (recipient = "") => /^p(\d+)@/.exec(recipient)?.[1] ?? "";
const tokenIn = (body = "") => /\/s\/([\w-]{43})/.exec(body)?.[1] ?? "";

test("the reminder of day 3 goes to people without a ticket, once, whoever asks how often", async () => {
  const { organizationId, waveId } = wave;
  expect(await remindWave(organizationId, waveId, day(1))).toBe(false);
  const at = day(4);
  const sent = await Promise.all([at, at, at, at].map((now) => remindWave(organizationId, waveId, now)));
  expect(sent.filter(Boolean)).toHaveLength(1);
  const reminded = (await mailsOf("reminder")).map(({ recipient }) => personOf(recipient)).sort();
  const without = wave.invited.slice(answered).map(({ employeeId }) => employeeId);
  expect(reminded).toEqual([...without].sort());
});

test("its link works, so does the first one, and together they are one vote", async () => {
  const [mail] = await mailsOf("reminder");
  const fresh = tokenIn(mail?.body);
  const first = wave.invited.find(({ employeeId }) => employeeId === personOf(mail?.recipient))?.token ?? "";
  for (const token of [fresh, first]) expect((await fetch(`${server.url}/api/s/${token}`)).status).toBe(200);
  await answerByHttp(server.url, fresh, answers);
  await expect(answerByHttp(server.url, first, answers)).rejects.toThrow();
  await expect(answerByHttp(server.url, fresh, answers)).rejects.toThrow();
});

test("the rows of fresh links are there for everybody, with a ticket or without", async () => {
  const [row] = await read("select count(distinct person_id)::int as people from invitation_links");
  expect(Number(row?.people)).toBe(wave.invited.length);
});

test("the last call goes to everybody, in the same words", async () => {
  const [row] = await read("select closes_on from waves");
  expect(await remindWave(wave.organizationId, wave.waveId, new Date(`${row?.closes_on}T10:00:00Z`))).toBe(true);
  const mails = await mailsOf("last-call");
  expect(mails.map(({ recipient }) => personOf(recipient)).sort()).toEqual(
    wave.invited.map(({ employeeId }) => employeeId).sort(),
  );
  lastCallLink = tokenIn(mails.find(({ recipient }) => personOf(recipient) === wave.invited[0]?.employeeId)?.body);
  const words = mails.map(({ subject, body }) => `${subject}\n${body?.replace(tokenIn(body), "")}`);
  expect(new Set(words).size).toBe(1);
  expect(new Set(mails.map(({ body }) => tokenIn(body))).size).toBe(wave.invited.length);
});

test("new links end the earlier ones, those of reminders as well, for people without a ticket", async () => {
  const [mail] = (await mailsOf("last-call")).filter(
    ({ recipient }) => personOf(recipient) === wave.invited.at(-1)?.employeeId,
  );
  const before = tokenIn(mail?.body);
  expect((await fetch(`${server.url}/api/s/${before}`)).status).toBe(200);
  await rotateLinks(wave.organizationId, wave.waveId, wave.actor, { again: true });
  expect((await fetch(`${server.url}/api/s/${before}`)).status).toBe(404);
});

test("nothing in the audit counts or names who was reminded", async () => {
  const entries = await read("select detail::text as detail from audit_entries where action = 'reminder'");
  expect(entries.map(({ detail }) => JSON.parse(detail ?? ""))).toEqual([{ kind: "reminder" }, { kind: "last-call" }]);
});

test("after the seal no row of the whole database says who was reminded", async () => {
  await closeAndRelease(wave);
  const mails = await read("select recipient from mails where wave_id is not null");
  const links = await read("select token_hash from invitation_links");
  expect([mails, links]).toEqual([[], []]);
  const tables = await rawSql()`select table_name as name from information_schema.tables where table_schema = 'public'`;
  for (const { name } of tables) {
    if (["people", "accounts", "pending_imports"].includes(name)) continue;
    const rows = await rawSql().begin(async (sql) => {
      await sql`select set_config('plumbline.organization', ${wave.organizationId}, true)`;
      return sql.unsafe(`select t::text as row from "${name}" t where t::text like '%@wave.example%'`);
    });
    const staff = rows.filter(({ row }) => /\bp\d+@wave\.example/.test(row));
    expect(staff, name).toEqual([]);
  }
}, 120_000);

test("its link then says that the survey has closed", async () => {
  expect((await fetch(`${server.url}/api/s/${lastCallLink}`)).status).toBe(410);
  const page = await fetch(`${server.url}/s/${lastCallLink}`);
  expect([page.status, (await page.text()).includes("This survey has closed.")]).toEqual([200, true]);
});
