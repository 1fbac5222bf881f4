import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { takeDataLock } from "#db/data-lock.server.ts";
import { type EmbeddedServer, startEmbedded } from "#db/embedded.server.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-embedded-"));
let running: EmbeddedServer | undefined;
const start = async (port?: number) => {
  running = await startEmbedded(folder, port ? { port } : {});
  return running;
};
afterAll(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("kill -9 during inserts loses no acknowledged row, and the server comes back on its port", async () => {
  const first = await start();
  const sql = postgres(first.url, { max: 4, connect_timeout: 2 });
  await sql`create table kept (n int primary key)`;
  const acknowledged: number[] = [];
  let next = 0;
  const writers = Array.from({ length: 4 }, async () => {
    for (;;) {
      const n = next++;
      try {
        await sql`insert into kept values (${n})`;
        acknowledged.push(n);
      } catch {
        return;
      }
    }
  });
  await delay(400);
  process.kill(first.pid, "SIGKILL");
  await first.exited;
  await Promise.all(writers);
  await sql.end({ timeout: 1 });

  const second = await start(first.port);
  expect(second.url).toBe(first.url);
  const again = postgres(second.url, { max: 1 });
  const stored = new Set((await again`select n from kept`).map((row) => row.n));
  await again.end();
  expect(acknowledged.length).toBeGreaterThan(50);
  expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
});

test("a server that outlived its supervisor is ended and replaced", async () => {
  const orphan = running?.pid ?? 0;
  const replaced = await start();
  expect(replaced.pid).not.toBe(orphan);
  expect(() => process.kill(orphan, 0)).toThrow(/ESRCH/);
});

test("it listens on loopback only, keeps every promise it is asked for, and nobody else reads its password", async () => {
  const server = running ?? (await start());
  const sql = postgres(server.url, { max: 1 });
  const superuser = postgres(server.superuserUrl, { max: 1 });
  const rows = await superuser<{ name: string; setting: string }[]>`select name, setting from pg_settings`;
  await superuser.end();
  const [role] = await sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
  await sql.end();
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toMatchObject({
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    track_commit_timestamp: "off",
    log_statement: "none",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
  });
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  expect(statSync(join(folder, "database.json")).mode & 0o077).toBe(0);
  const wrong = new URL(server.url);
  wrong.password = "guess";
  const stranger = postgres(wrong.href, { max: 1 });
  await expect(stranger`select 1`).rejects.toThrow(/password authentication failed/);
  await stranger.end();
});

test("a refused row leaves neither its key nor its statement in the server's log", async () => {
  const server = running ?? (await start());
  const sql = postgres(server.url, { max: 1 });
  await sql`create table spent (nonce text primary key)`;
  await sql`insert into spent values ('marker-4711')`;
  await expect(sql`insert into spent values ('marker-4711')`).rejects.toThrow(/duplicate key/);
  await expect(sql.unsafe("insert into spent values ('marker-4711')")).rejects.toThrow(/duplicate key/);
  await sql.end();
  const log = readFileSync(join(folder, "postgres.log"), "utf8");
  expect(log).toContain("duplicate key");
  expect(log).not.toContain("marker-4711");
});

test("one holder at a time: the second is told who has it, and a dead holder counts for nothing", async () => {
  const place = mkdtempSync(join(tmpdir(), "plumbline-lock-"));
  const lock = takeDataLock(place, "start");
  expect(() => takeDataLock(place, "links")).toThrow(`in use by process ${process.pid} (plumbline start)`);
  lock.release();

  const script = `import { takeDataLock } from "#db/data-lock.server.ts"; takeDataLock(${JSON.stringify(place)}, "start"); console.log("held"); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => other.stdout.once("data", resolve));
  expect(() => takeDataLock(place, "start")).toThrow(`in use by process ${other.pid}`);
  other.kill("SIGKILL");
  await new Promise((resolve) => other.once("exit", resolve));
  takeDataLock(place, "start").release();
  rmSync(place, { recursive: true });
});

test.runIf(process.getuid?.() === 0)(
  "as root it runs as an ordinary user, and says so when that user cannot reach the folder",
  async () => {
    const server = running ?? (await start());
    const owner = spawnSync("stat", ["-c", "%U", `/proc/${server.pid}`], { encoding: "utf8" }).stdout.trim();
    expect(owner).toBe("nobody");
    const closed = mkdtempSync(join(tmpdir(), "plumbline-closed-"));
    await expect(startEmbedded(join(closed, "data"))).rejects.toThrow(`who cannot enter ${closed}; set PLUMBLINE_DATA`);
    rmSync(closed, { recursive: true });
  },
);
