import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "#app/env.server.ts";
import { draftsAt, placeSlot } from "#app/schedule/slots.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { saveSchedule } from "#app/workflows/save-schedule.server.ts";
import { saveStrategy } from "#app/workflows/save-strategy.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { findSchedule, listFirings } from "#db/queries/schedules.ts";
import { findStrategyVersion } from "#db/queries/strategies.ts";
import { listWaves } from "#db/queries/waves.ts";
import { sampleContent } from "#test/strategy/sample-content.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

/**
 * Four scheduler processes go through years of an injected clock. At each firing all of them are killed with -9, a few
 * milliseconds apart, and started again; between firings the clock jumps back by days. RESTARTS=100 for the long form.
 */
const schedulers = 4;
const restarts = Number(process.env.RESTARTS ?? 20);
const slots = Math.ceil(restarts / schedulers);
const minute = 60_000;
const actor = { accountId: null, role: "owner" };
const folder = join(projectFolder, "node_modules", ".cache", `scheduler-${process.pid}`);
const running: ChildProcess[] = [];
let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await rawSql()`create table test_clock as select 0::float8 as ms`;
  ({ organizationId } = await createOwner({ email: "owner@schedulers.example" }));
  const { versionId } = await saveStrategy(organizationId, sampleContent(), {}, actor);
  const strategyId = (await findStrategyVersion(organizationId, versionId))?.strategyId ?? "";
  // Sundays at 02:30, where clocks change on Sundays between 02:00 and 03:00.
  const rhythm = { startsOn: "2026-03-29", pulses: 3, at: "02:30", zone: "Europe/Berlin", leadDays: 0 };
  const settings = { strategyId, ...rhythm, opensByItself: false, offsiteOn: "" };
  await saveSchedule(organizationId, settings, actor, new Date("2026-03-01T00:00:00Z"));
  // Bundled once: a hundred starts of the TypeScript loader would take minutes.
  await build({
    configFile: false,
    logLevel: "error",
    root: projectFolder,
    build: { ssr: "test/faults/scheduler.ts", outDir: folder, target: "node20" },
  });
  for (let n = 0; n < schedulers; n += 1) running.push(await start());
}, 180_000);
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<ChildProcess> {
  const environment = { ...process.env, DATABASE_URL: database.url, DATABASE_POOL: "2" };
  const child = fork(join(folder, "scheduler.js"), { env: environment, execArgv: [] });
  await once(child, "message");
  return child;
}

async function restart(turn: number): Promise<void> {
  const index = turn % schedulers;
  running[index]?.kill("SIGKILL");
  running[index] = await start();
}

const set = (time: number) => rawSql()`update test_clock set ms = ${time}`;
const readFirings = (scheduleId: string) => withOrganization(organizationId, (tx) => listFirings(tx, scheduleId));

test("no slot fires twice, and none is missed", async () => {
  const schedule = await withOrganization(organizationId, (tx) => findSchedule(tx));
  if (!schedule) throw new Error("there is no schedule");
  const planned = Array.from({ length: slots }, (_, slot) => placeSlot(schedule, slot));
  const moments = planned.map((slot) => draftsAt(schedule, slot).getTime());
  let turn = 0;
  for (const [slot, moment] of moments.entries()) {
    await set(moment - 1);
    await delay(20);
    expect(await readFirings(schedule.id), "none a millisecond early").toHaveLength(slot);
    await set(moment);
    const killed: Promise<void>[] = [];
    for (; turn < Math.min(restarts, (slot + 1) * schedulers); turn += 1) {
      await delay((turn % schedulers) * 3);
      killed.push(restart(turn));
    }
    await Promise.all(killed);
    for (let n = 0; (await readFirings(schedule.id)).length <= slot; n += 1) {
      if (n > 3000) throw new Error(`slot ${slot} did not fire within 30 s`);
      await delay(10);
    }
    await set(moment - 3 * 24 * 60 * minute);
    await delay(20);
    await set(moment + minute);
  }
  expect(turn).toBe(restarts);
  await delay(200);

  const firings = await readFirings(schedule.id);
  const waves = await withOrganization(organizationId, (tx) => listWaves(tx));
  expect(firings.map(({ slot, localDate, firedAt }) => [slot, localDate, firedAt.getTime()])).toEqual(
    planned.map(({ slot, opensOn }, n) => [slot, opensOn, moments[n]]),
  );
  expect(new Set(firings.map(({ waveId }) => waveId))).toEqual(new Set(waves.map(({ id }) => id)));
  expect(waves.map(({ name }) => name).sort()).toEqual(planned.map(({ name }) => name).sort());
  const audited = await withOrganization(organizationId, (tx) =>
    tx.execute("select subject from audit_entries where action = 'schedule-fired'"),
  );
  expect(new Set([...audited].map(({ subject }) => subject))).toEqual(new Set(waves.map(({ id }) => id)));
  expect([...audited]).toHaveLength(slots);
}, 300_000);
