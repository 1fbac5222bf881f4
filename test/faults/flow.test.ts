import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env, setDatabaseUrl } from "#app/env.server.ts";
import { closeWave, resumeWave } from "#app/workflows/close-wave.server.ts";
import { closeDatabase, rawSql, withOrganization } from "#db/client.server.ts";
import { listSteps } from "#db/queries/ledger.ts";
import { findRelease } from "#db/queries/releases.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { type RunningApp, startApp } from "#test/support/app.ts";
import { kill } from "#test/support/part-of.ts";
import { listSealedAnswers } from "#test/support/sealed-answers.ts";
import { type OpenedWave, openTestWave } from "#test/support/wave.ts";

/** The worker is killed with -9 while it writes a step; another one finishes it, once. */
let app: RunningApp;
let wave: OpenedWave;
const ballots = 60;

beforeAll(async () => {
  app = await startApp({ empty: true });
  env.PLUMBLINE_DATA = app.dataFolder;
  env.PLUMBLINE_KEYS = join(app.dataFolder, "keys");
  setDatabaseUrl(JSON.parse(readFileSync(join(app.dataFolder, "runtime.json"), "utf8")).databaseUrl);
  wave = await openTestWave({ crew: 6 });
  const answers = { form: "A", ticks: ["p1"], leader_time: { p1: 70, other: 30 } };
  for (const { token } of wave.invited.slice(0, ballots)) await answerByHttp(app.url, token, answers);
}, 180_000);
afterAll(async () => {
  await closeDatabase();
  await app?.stop();
});

const steps = () => withOrganization(wave.organizationId, (tx) => listSteps(tx, wave.waveId));
const stateOf = async (step: string) => (await steps()).find((row) => row.step === step);
async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let n = 0; n < 900; n += 1) {
    if (await holds()) return;
    await delay(100);
  }
  throw new Error(`${what} did not happen within 90 s; the installation printed:\n${app.output()}`);
}

/** Holds the table a step writes to, so that it is surely at work when its worker dies. */
async function killWhileWriting(table: "sealed_answers" | "releases", step: string): Promise<void> {
  await rawSql().begin(async (sql) => {
    await sql.unsafe(`lock table ${table} in access exclusive mode`);
    const begin = step === "seal" ? closeWave : resumeWave;
    await begin(wave.organizationId, wave.waveId, wave.actor);
    await until(async () => (await stateOf(step))?.state === "running", `${step} running`);
    await delay(300);
    await kill(app, "worker");
  });
}

test("killed in the middle of sealing, the flow ends in one release", async () => {
  await killWhileWriting("sealed_answers", "seal");
  await until(async () => (await stateOf("seal"))?.state === "done", "seal done");
  expect(await withOrganization(wave.organizationId, (tx) => listSealedAnswers(tx, wave.waveId))).toHaveLength(ballots);
  await until(async () => {
    const release = await withOrganization(wave.organizationId, (tx) => findRelease(tx, wave.waveId));
    return release !== null;
  }, "the release");
  expect((await steps()).map((row) => row.state)).toEqual(["done", "done", "done"]);
  expect((await stateOf("seal"))?.run).toBeGreaterThan(1);
  // Kills are no failures of the step.
  expect((await stateOf("seal"))?.tries).toBe(0);
}, 180_000);

test("killed in the middle of measuring, another worker measures", async () => {
  await withOrganization(wave.organizationId, async (tx) => {
    await tx.execute("update waves set released_at = null");
    await tx.execute("delete from releases");
    await tx.execute("update job_ledger set state = 'due', finished = false where step in ('measure', 'publish')");
  });
  const before = (await stateOf("measure"))?.run ?? 0;
  await killWhileWriting("releases", "measure");
  await until(async () => {
    const release = await withOrganization(wave.organizationId, (tx) => findRelease(tx, wave.waveId));
    return release !== null;
  }, "the release");
  expect((await stateOf("measure"))?.run).toBeGreaterThan(before + 1);
}, 180_000);
