import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "#app/audit/verify.server.ts";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { openPilot } from "#app/workflows/open-pilot.server.ts";
import { openWave } from "#app/workflows/open-wave.server.ts";
import { restoreBackup } from "#db/backup/restore-backup.server.ts";
import { writeBackup } from "#db/backup/write-backup.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { findRelease } from "#db/queries/releases.ts";
import { findWave, listWaves, waveState } from "#db/queries/waves.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { closeAndRelease, type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

const secret = "four plain words here";
const folder = mkdtempSync(join(tmpdir(), "plumbline-backup-"));
const file = join(folder, "a.backup");
const silent = () => {};
let source: TestDatabase;
let copy: TestDatabase;
let server: WebServer;
let done: OpenedWave;
let openId = "";
let liveTokens: string[];
let removeKeys: () => void;
let before: { release: unknown; counts: Record<string, number> };

/** As the superuser of a copied disk would read: every row of every table, no policy in the way. */
async function everything(table: string): Promise<Record<string, string>[]> {
  return rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${done.organizationId}, true)`;
    return sql.unsafe(`select ctid::text as ctid, xmin::text as xmin, t.* from ${table} t order by ctid`);
  }) as never;
}
const counted = ["people", "waves", "sealed_answers", "sealed_ballots", "releases", "audit_entries", "accounts"];
const countAll = async () =>
  Object.fromEntries(await Promise.all(counted.map(async (table) => [table, (await everything(table)).length])));

beforeAll(async () => {
  removeKeys = useKeyFolder();
  source = await createTestDatabase();
  done = await openTestWave();
  env.PORT = 0;
  server = await startServer();
  const { organizationId, actor } = done;
  for (const { employeeId, token } of done.invited.slice(0, 50)) {
    await answerByHttp(server.url, token, { form: "A", ticks: ["p1"], recall: [`person ${employeeId}`] });
  }
  await closeAndRelease(done);
  const wave = await withOrganization(organizationId, (tx) => findWave(tx, done.waveId));
  const settings = { name: "Open", strategyVersionId: wave?.strategyVersionId ?? "", closesOn: "2999-01-01" };
  const draft = await createWave(organizationId, { ...settings, name: "Tried" }, actor);
  await openPilot(organizationId, draft, "1\n2", actor);
  openId = await createWave(organizationId, settings, actor);
  const { links } = await openWave(organizationId, openId, actor);
  liveTokens = links.map(({ url }) => url.split("/s/")[1] ?? "");
  for (const token of liveTokens.slice(0, 12)) await answerByHttp(server.url, token, { form: "A", ticks: ["p2"] });
  before = {
    release: await withOrganization(organizationId, (tx) => findRelease(tx, done.waveId)),
    counts: await countAll(),
  };
  const lines: string[] = [];
  const outcome = await writeBackup(file, secret, (line) => lines.push(line));
  expect(outcome.unsealedWaves).toBe(2);
  expect(lines).toContain(`sealed_answers ${before.counts.sealed_answers}`);
  await server.close();
  copy = await createTestDatabase();
}, 600_000);
afterAll(async () => {
  await source?.drop();
  await copy?.drop();
  removeKeys?.();
  rmSync(folder, { recursive: true, force: true });
});

const restore = (path: string, key = secret) => restoreBackup(path, key, silent);
const isEmpty = async () => (await rawSql()`select 1 from organizations`).length === 0;
/** Writes a changed copy of the backup and returns its path. */
function changed(name: string, change: (bytes: Buffer) => Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, change(Buffer.from(readFileSync(file))));
  return path;
}
const flip = (at: number) => (bytes: Buffer) => {
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
};

test("a folder that is not there is said in words, and nothing is read for it", async () => {
  const lines: string[] = [];
  const nowhere = join(folder, "none", "a.backup");
  await expect(writeBackup(nowhere, "a secret", (line) => lines.push(line))).rejects.toThrow(
    /cannot be written \(ENOENT\); name a file in a folder that can be/,
  );
  expect(lines).toEqual([]);
});

test("a backup is readable by its owner alone, and an existing file is never replaced", async () => {
  await expect(writeBackup(file, secret, silent)).rejects.toThrow(/there already/);
  expect(existsSync(`${file}.partial`)).toBe(false);
  const bytes = readFileSync(file).toString("latin1");
  for (const plain of ["p9@wave.example", "Person 9", "sealed_answers"]) expect(bytes).not.toContain(plain);
});

test.each([
  ["another key", () => restore(file, "four other words here")],
  ["a changed byte in the middle", () => restore(changed("middle", (bytes) => flip(bytes.length >> 1)(bytes)))],
  ["a changed last byte", () => restore(changed("last", flip(-1)))],
  ["a changed salt", () => restore(changed("salt", flip(25)))],
  ["a cut end", () => restore(changed("cut", (bytes) => bytes.subarray(0, -1)))],
  ["something added", () => restore(changed("added", (bytes) => Buffer.concat([bytes, bytes.subarray(-40)])))],
  ["only a head", () => restore(changed("head", (bytes) => bytes.subarray(0, 35)))],
  ["another file", () => restore(changed("other", () => Buffer.from("employee_id,name\n1,Somebody")))],
])(
  "%s is refused, and the database stays empty",
  async (_, attempt) => {
    await expect(attempt()).rejects.toThrow(/changed or cut off|no backup/);
    expect(await isEmpty()).toBe(true);
  },
  120_000,
);

test("a restored copy has the same rows, an unbroken audit, and a release that reads the same", async () => {
  const outcome = await restore(file);
  expect(outcome.rows).toBeGreaterThan(300);
  const { organizationId, waveId } = done;
  // Only the pilot that was running is not there; the open wave came back as a draft.
  expect(await countAll()).toEqual({ ...before.counts, waves: (before.counts.waves ?? 0) - 1 });
  expect(await withOrganization(organizationId, (tx) => findRelease(tx, waveId))).toEqual(before.release);
  expect(await verifyAudit(organizationId)).toMatchObject({ intact: true });
  const waves = await withOrganization(organizationId, listWaves);
  expect(waves.map((wave) => [wave.name, waveState(wave)]).sort()).toEqual([
    ["Open", "draft"],
    ["Test wave", "released"],
    ["Tried", "draft"],
  ]);
  await expect(restore(file)).rejects.toThrow(/not empty/);
}, 120_000);

test("the copy works on: it takes an audit entry, and the wave can be opened again", async () => {
  const { organizationId, actor } = done;
  const { links } = await openWave(organizationId, openId, actor);
  expect(links).toHaveLength(done.invited.length);
  expect(await verifyAudit(organizationId)).toMatchObject({ intact: true });
}, 120_000);

test("the copy holds no link, mark, key or box of a wave that was open, so nobody can say who had answered", async () => {
  const again = await createTestDatabase();
  await restore(file);
  for (const table of ["invitations", "link_tokens", "block_keys", "blocks", "job_ledger"]) {
    const rows = await everything(table);
    expect(rows.every((row) => row.wave_id === done.waveId)).toBe(true);
  }
  expect((await everything("invitations")).every((row) => row.blinded_hash === null)).toBe(true);
  expect(
    await rawSql()`select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'box' and c.relkind = 'r'`,
  ).toEqual([]);
  await again.drop();
}, 120_000);

test("linkage on the copy finds nobody: one transaction, and rows in an order of their own", async () => {
  const again = await createTestDatabase();
  await restore(file);
  const people = new Map((await everything("people")).map((row) => [row.id, row.employee_id]));
  const invited = (await everything("invitations")).map((row) => people.get(row.person_id ?? ""));
  const answered = (await everything("sealed_answers")).map(
    (row) => /person (\d+)/.exec(JSON.stringify(row.answers))?.[1],
  );
  const rows = [...(await everything("sealed_answers")), ...(await everything("invitations"))];
  expect(new Set(rows.map((row) => row.xmin)).size).toBe(1);
  const holders = invited.filter((id) => answered.includes(id));
  expect(holders).toHaveLength(50);
  // Laid side by side in the order of the disk, forwards and backwards, right pairs are chance: about one in 50.
  for (const order of [answered, [...answered].reverse()]) {
    const right = holders.filter((id, place) => id === order[place]).length;
    expect(right).toBeLessThanOrEqual(7);
  }
  await again.drop();
}, 120_000);
