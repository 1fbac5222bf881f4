import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { type KioskCode, mintKioskCodes } from "#app/workflows/kiosk-codes.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

/** A code on paper is a second form of the same invitation (trust.md 1, rows 13 and 16). */
let database: TestDatabase;
let server: WebServer;
let wave: OpenedWave;
let codes: KioskCode[];
let removeKeys: () => void;
const without = ["10", "11", "12", "13"];
const answers = { form: "A", ticks: ["p1"] };
const unknownCode = "0000-0000-0000";

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave({ crew: 2, name: "kiosk" });
  await withOrganization(wave.organizationId, (tx) =>
    tx.execute(`update people set email = null where employee_id in ('${without.join("','")}')`),
  );
  env.PORT = 0;
  server = await startServer();
  codes = await mintKioskCodes(wave.organizationId, wave.waveId, wave.actor);
}, 300_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

const open = (token: string) => fetch(`${server.url}/api/s/${encodeURIComponent(token)}`);
const codeOf = (employeeId: string) => codes.find(({ name }) => name === `Person ${employeeId}`)?.code ?? "";

test("everybody without an address gets a code of twelve in groups of four, and only its hash is kept", async () => {
  expect(codes.map(({ name }) => name.slice(7)).sort()).toEqual(without);
  for (const { code } of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  const plain = codes[0]?.code ?? "";
  const tables = await rawSql()`select table_name as name from information_schema.tables where table_schema = 'public'`;
  for (const { name } of tables) {
    const rows = await rawSql().begin(async (sql) => {
      await sql`select set_config('plumbline.organization', ${wave.organizationId}, true)`;
      return sql.unsafe(`select from "${name}" t where t::text ~ '${plain}|${plain.replaceAll("-", "")}'`);
    });
    expect(rows.length, name).toBe(0);
  }
});

test("it opens the survey however it is typed, and with the link it is one vote", async () => {
  const code = codeOf("10");
  for (const typed of [code, code.toLowerCase(), code.replaceAll("-", "")]) {
    expect((await open(typed)).status).toBe(200);
  }
  expect((await fetch(`${server.url}/s/${code}`)).status).toBe(200);
  const link = wave.invited.find(({ employeeId }) => employeeId === "10")?.token ?? "";
  await answerByHttp(server.url, code, answers);
  await expect(answerByHttp(server.url, link, answers)).rejects.toThrow();
  await expect(answerByHttp(server.url, code, answers)).rejects.toThrow();
});

test("new codes end the earlier ones, also for who has answered, so that the list tells nothing", async () => {
  const before = [...codes];
  codes = await mintKioskCodes(wave.organizationId, wave.waveId, wave.actor);
  expect(codes.map(({ name }) => name).sort()).toEqual(before.map(({ name }) => name).sort());
  expect((await open(before[1]?.code ?? "")).status).toBe(404);
  expect((await open(codeOf("11"))).status).toBe(200);
  await expect(answerByHttp(server.url, codeOf("10"), answers)).rejects.toThrow();
});

test("an unknown code gets the very answer of an unknown link, and guessing is throttled", async () => {
  const [code, link] = await Promise.all([open(unknownCode), open("x".repeat(43))]);
  expect([code.status, await code.text()]).toEqual([link.status, await link.text()]);
  const statuses = [];
  for (let n = 0; n < 12; n += 1) statuses.push((await open(`0000-0000-00${String(n).padStart(2, "0")}`)).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await open(codeOf("11"))).status).toBe(200);
});
