import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env, setDatabaseUrl } from "#app/env.server.ts";
import { closeDatabase, rawSql } from "#db/client.server.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { type RunningApp, startApp } from "#test/support/app.ts";
import { kill } from "#test/support/part-of.ts";
import { type OpenedWave, openTestWave } from "#test/support/wave.ts";

/** 2,000 ballots from 64 clients while web, worker and PostgreSQL are each killed with -9 once (issue 1). */
const [ballots, clients] = [2000, 64];
let app: RunningApp;
let wave: OpenedWave;

beforeAll(async () => {
  app = await startApp({ empty: true });
  env.PLUMBLINE_DATA = app.dataFolder;
  env.PLUMBLINE_KEYS = join(app.dataFolder, "keys");
  setDatabaseUrl(JSON.parse(readFileSync(join(app.dataFolder, "runtime.json"), "utf8")).databaseUrl);
  wave = await openTestWave({ crew: 200 });
}, 180_000);
afterAll(async () => {
  await closeDatabase();
  await app?.stop();
});

test("every acknowledged ballot is stored exactly once", async () => {
  const queue = wave.invited.slice(0, ballots);
  const receipts: string[] = [];
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const answers = { form: "A", ticks: ["p1"], recall: [`word ${next.employeeId}`] };
      receipts.push(await answerByHttp(app.url, next.token, answers));
    }
  };
  const running = Promise.all(Array.from({ length: clients }, work));
  running.catch(() => {});
  const reached = async (count: number) => {
    while (receipts.length < count) await Promise.race([delay(20), running]);
  };
  for (const [count, part] of [
    [200, "web"],
    [700, "worker"],
    [1200, "postgres"],
  ] as const) {
    await reached(count);
    await kill(app, part);
  }
  await running;
  expect(receipts).toHaveLength(ballots);
  const box = `box.w_${wave.waveId.replaceAll("-", "")}`;
  const rows = await rawSql()`select nonce_hash from ${rawSql()(box)}`;
  const stored = rows.map((row) => (row.nonce_hash as Buffer).toString("base64url"));
  console.log(`acknowledged ${receipts.length}, stored ${stored.length}, different ${new Set(stored).size}`);
  expect(stored.sort()).toEqual([...receipts].sort());
  expect(new Set(stored).size).toBe(ballots);
}, 180_000);
