import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { countWaveBallots } from "#app/waves/count-wave-ballots.server.ts";
import { cancelWave, endPilot } from "#app/workflows/cancel-wave.server.ts";
import { closeWave } from "#app/workflows/close-wave.server.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { extendWave } from "#app/workflows/extend-wave.server.ts";
import { importPeople } from "#app/workflows/import-people.server.ts";
import { openPilot } from "#app/workflows/open-pilot.server.ts";
import { openWave } from "#app/workflows/open-wave.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { hasBox } from "#db/queries/box.ts";
import { countMoves } from "#db/queries/snapshots.ts";
import { findWaveOfTenant } from "#db/queries/wave-access.ts";
import { findOpenPilot, findWave, waveState } from "#db/queries/waves.ts";
import { answerByHttp, deliver, fetchTicket } from "#db/sample/answer-by-http.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type OpenedWave, openTestWave, peopleFile, useKeyFolder } from "#test/support/wave.ts";

let database: TestDatabase;
let server: WebServer;
let open: OpenedWave;
let removeKeys: () => void;
const answers = { form: "A", ticks: ["p1"] };
const read = <T>(work: Parameters<typeof withOrganization<T>>[1]) => withOrganization(open.organizationId, work);
const page = async (token: string) => (await fetch(`${server.url}/s/${token}`)).text();
const keyFile = (waveId: string) => existsSync(join(env.PLUMBLINE_KEYS, `${waveId}.json`));
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const auditOf = async (action: string) =>
  rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${open.organizationId}, true)`;
    return sql`select subject, detail from audit_entries where action = ${action}`;
  });

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  open = await openTestWave();
  env.PORT = 0;
  server = await startServer();
  for (const { token } of open.invited.slice(0, 3)) await answerByHttp(server.url, token, answers);
}, 600_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

test("an open wave can be given longer, and what is in the box stays", async () => {
  const { organizationId, waveId, actor } = open;
  await expect(extendWave(organizationId, waveId, daysFromNow(7), actor)).rejects.toMatchObject({ field: "not-later" });
  await expect(extendWave(organizationId, waveId, daysFromNow(91), actor)).rejects.toMatchObject({ field: "too-late" });
  await expect(extendWave(organizationId, waveId, "soon", actor)).rejects.toMatchObject({ field: "no-day" });
  await extendWave(organizationId, waveId, daysFromNow(14), actor);
  expect((await read((tx) => findWave(tx, waveId)))?.closesOn).toBe(daysFromNow(14));
  expect(await countWaveBallots(organizationId, waveId)).toBe(3);
  const [entry] = await auditOf("wave-extended");
  expect(entry).toEqual({ subject: waveId, detail: { from: daysFromNow(7), to: daysFromNow(14) } });
});

test("an import during an open wave changes nothing in it, and says who joined and left", async () => {
  const { organizationId, waveId, actor, invited } = open;
  const before = await read((tx) => findWave(tx, waveId));
  const { csv } = peopleFile(5);
  const changed = `${csv.split("\n").slice(0, -1).join("\n")}\nnew,Newly Here,new@wave.example,7,Works\nnew2,Also New,,7,Works`;
  const outcome = await importPeople(organizationId, Buffer.from(changed), { source: "later.csv", actor });
  expect(outcome.imported).toBe(invited.length + 1);
  const after = await read((tx) => findWave(tx, waveId));
  expect(after).toEqual(before);
  expect(await read((tx) => countMoves(tx, before?.snapshotId ?? ""))).toEqual({ joined: 2, left: 1 });
  // The one who left was invited: the link goes on working.
  expect((await fetch(`${server.url}/api/s/${invited.at(-1)?.token}`)).status).toBe(200);
});

test("cancelling drops the box unread, destroys the key, and every link says so", async () => {
  const { organizationId, waveId, actor, invited } = open;
  const late = await fetchTicket(server.url, invited[4]?.token ?? "");
  expect(keyFile(waveId)).toBe(true);
  await cancelWave(organizationId, waveId, actor);
  expect(await hasBox(waveId)).toBe(false);
  expect(keyFile(waveId)).toBe(false);
  const wave = await read((tx) => findWave(tx, waveId));
  expect(wave && waveState(wave)).toBe("cancelled");
  expect(await page(invited[0]?.token ?? "")).toContain("This survey was cancelled");
  // Who was still answering cannot put anything anywhere, and nobody gets a ticket any more.
  await expect(deliver(server.url, late, answers)).rejects.toThrow(/closed/);
  await expect(fetchTicket(server.url, invited[5]?.token ?? "")).rejects.toThrow(/closed/);
  const marks = await rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${organizationId}, true)`;
    return sql`select xmin::text, blinded_hash from invitations where wave_id = ${waveId}`;
  });
  expect(marks).toHaveLength(invited.length);
  expect(marks.every((row) => row.blinded_hash === null)).toBe(true);
  expect(new Set(marks.map((row) => row.xmin)).size).toBe(1);
  for (const again of [cancelWave, closeWave])
    await expect(again(organizationId, waveId, actor)).rejects.toThrow(/open wave/);
});

test("who holds a receipt of a cancelled wave reads what became of the ballot, and waits for no list", async () => {
  const receipts = await (await fetch(`${server.url}/receipts/${open.waveId}`)).text();
  expect(receipts).toContain("This survey was cancelled, so there is no list");
  expect(receipts).toContain("destroyed with every ballot in it, unread");
  expect(receipts).not.toContain("come back after the last day");
  const proof = await (await fetch(`${server.url}/proof/${open.waveId}`)).text();
  expect(proof).toContain("Cancelled, box and key destroyed");
  expect(proof).not.toMatch(/when the wave is (sealed|released)|Sealed, key/);
  expect((await fetch(`${server.url}/api/waves/${open.waveId}/ballots`)).status).toBe(410);
});

test("the database itself refuses to seal a cancelled wave", async () => {
  const seal = rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${open.organizationId}, true)`;
    await sql`update waves set sealed_at = now() where id = ${open.waveId}`;
  });
  await expect(seal).rejects.toMatchObject({ code: "23514" });
});

test("a pilot asks its few people the same questions, and its ballots cannot enter the wave", async () => {
  const { organizationId, actor } = open;
  const first = await read((tx) => findWave(tx, open.waveId));
  const wave = { name: "Next", strategyVersionId: first?.strategyVersionId ?? "", closesOn: daysFromNow(9) };
  const draft = await createWave(organizationId, wave, actor);
  const pilot = (people: string) => openPilot(organizationId, draft, people, actor);
  await expect(pilot("p2@wave.example\nnobody@wave.example")).rejects.toThrow(/Line 2/);
  await expect(pilot(" ")).rejects.toThrow(/at least one/);
  await expect(pilot(Array.from({ length: 11 }, (_, n) => String(n + 1)).join("\n"))).rejects.toThrow(/at most 10/);
  const { links } = await pilot("1\nP9@wave.example\n 20 \n21\n22");
  expect(links).toHaveLength(5);
  const tokens = links.map(({ url }) => url.split("/s/")[1] ?? "");
  expect(await page(tokens[2] ?? "")).toContain("This is a trial run");
  const row = await read((tx) => findOpenPilot(tx, draft));
  const pilotId = row?.id ?? "";
  // The form a person gets is that of their block, so the leader's pilot asks what the leader form asks.
  const pages = async (token = "") => {
    const { wave: id, kid } = (await (await fetch(`${server.url}/api/s/${token}`)).json()) as never;
    return (await fetch(`${server.url}/api/waves/${id}/instrument?kid=${kid}`)).json();
  };
  expect(await pages(tokens[0])).not.toEqual(await pages(tokens[2]));
  const ticket = await fetchTicket(server.url, tokens[2] ?? "");
  await deliver(server.url, ticket, answers);
  // No page, command or count of a wave opens for a pilot.
  expect(await findWaveOfTenant(organizationId, pilotId)).toBeNull();
  await expect(openWave(organizationId, draft, actor)).rejects.toThrow(/pilot of this wave is running/);

  await endPilot(organizationId, draft, actor);
  expect([await hasBox(pilotId), keyFile(pilotId)]).toEqual([false, false]);
  expect(await page(tokens[2] ?? "")).toContain("This trial run is over");
  const receipts = await (await fetch(`${server.url}/receipts/${pilotId}`)).text();
  expect(receipts).toContain("This was a trial run, so there is no list");
  const { links: real } = await openWave(organizationId, draft, actor);
  expect(real.length).toBeGreaterThan(60);
  const keys = (await (await fetch(`${server.url}/api/waves/${draft}/keys`)).json()) as { keys: { kid: string }[] };
  // The attack: a pilot's ticket, under its own name or under each key of the wave.
  for (const kid of [ticket.kid, ...keys.keys.map((key) => key.kid)]) {
    await expect(deliver(server.url, { ...ticket, kid }, answers)).rejects.toThrow(/closed|bad_ticket/);
  }
  expect(await countWaveBallots(organizationId, draft)).toBe(0);
}, 240_000);
