import { existsSync } from "node:fs";
import { join } from "node:path";
import { group } from "d3-array";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { merkleRoot } from "#app/seal/merkle-root.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { closeWave, resumeWave } from "#app/workflows/close-wave.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { listSteps, makeStepsDue, maximumTries } from "#db/queries/ledger.ts";
import { findRelease, findStoredRelease } from "#db/queries/releases.ts";
import { listSealedBallots } from "#db/queries/sealed.ts";
import { findWave } from "#db/queries/waves.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { releases } from "#db/schema/sealed.ts";
import { measureWaveJob } from "#jobs/measure-wave.ts";
import { publishWave } from "#jobs/publish-wave.ts";
import { runStep } from "#jobs/run-step.ts";
import { sealWave } from "#jobs/seal-wave.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { listSealedAnswers } from "#test/support/sealed-answers.ts";
import { type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

let database: TestDatabase;
let server: WebServer;
let wave: OpenedWave;
let receipts: string[];
let removeKeys: () => void;
const keyFiles = () =>
  [env.PLUMBLINE_KEYS, `${env.PLUMBLINE_KEYS}-copy`].map((folder) => join(folder, `${wave.waveId}.json`));
const read = <T>(work: Parameters<typeof withOrganization<T>>[1]) => withOrganization(wave.organizationId, work);

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave();
  env.PORT = 0;
  server = await startServer();
  const answer = ({ token }: { token: string }, n: number) =>
    answerByHttp(server.url, token, { form: "A", ticks: ["p1"], stopping_p1: `old work ${n}`, recall: [`word ${n}`] });
  receipts = await Promise.all(wave.invited.slice(0, 40).map(answer));
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

test("before the seal the keys lie in two places, and a wave that is not closed is not sealed", async () => {
  expect(keyFiles().map((file) => existsSync(file))).toEqual([true, true]);
  await sealWave(wave);
  expect((await read((tx) => findWave(tx, wave.waveId)))?.sealedAt).toBeNull();
});

test("a lost key parks the step after five tries with its reason, and putting it back heals it", async () => {
  await closeWave(wave.organizationId, wave.waveId, wave.actor);
  const real = env.PLUMBLINE_KEYS;
  env.PLUMBLINE_KEYS = join(real, "elsewhere");
  for (let n = 1; n <= 5; n += 1) await expect(sealWave(wave)).rejects.toThrow(/key of this wave is gone/);
  const parked = (await read((tx) => listSteps(tx, wave.waveId))).find((row) => row.step === "seal");
  expect([parked?.state, parked?.error]).toEqual(["parked", expect.stringContaining("PLUMBLINE_KEYS")]);
  env.PLUMBLINE_KEYS = real;
  await expect(sealWave(wave)).rejects.toThrow(/parked/);
  expect(await read((tx) => listSealedAnswers(tx, wave.waveId))).toEqual([]);
  await resumeWave(wave.organizationId, wave.waveId, wave.actor);
});

test("the seal writes answers apart from everything that leads to a person", async () => {
  await sealWave(wave);
  const sealed = await read((tx) => findWave(tx, wave.waveId));
  const [answers, ballots] = await read(
    async (tx) => [await listSealedAnswers(tx, wave.waveId), await listSealedBallots(tx, wave.waveId)] as const,
  );
  expect(answers).toHaveLength(40);
  expect([sealed?.ballotCount, sealed?.ticketCount]).toEqual([40, 40]);
  expect(ballots.map((hash) => hash.toString("base64url")).sort()).toEqual([...receipts].sort());
  expect(sealed?.merkleRoot).toBe(merkleRoot(ballots));
  expect(JSON.stringify(answers)).not.toContain("old work");
  const perBlock = group(answers, (row) => row.blockId);
  for (const rows of perBlock.values()) expect(rows.length).toBeGreaterThanOrEqual(5);
});

test("comments are kept, alone; the box, its key and every ticket mark are gone", async () => {
  const texts = await read(async (tx) => tx.execute("select item, text from comments"));
  expect(texts).toHaveLength(40);
  const boxes =
    await rawSql()`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'box' and relkind = 'r'`;
  expect(boxes).toHaveLength(0);
  expect(keyFiles().map((file) => existsSync(file))).toEqual([false, false]);
  const [marks] = await read(async (tx) =>
    tx.execute("select count(*)::int as invited, count(blinded_hash)::int as marked from invitations"),
  );
  expect(marks).toEqual({ invited: wave.invited.length, marked: 0 });
});

test("nothing is published before it is measured", () => expect(publishWave(wave)).rejects.toThrow(/measure is due/));

test("a release whose certificate does not verify is set aside with its reason, and nobody sees it", async () => {
  await measureWaveJob(wave);
  const genuine = (await read((tx) => findStoredRelease(tx, wave.waveId)))?.certificate ?? {};
  const store = (certificate: Record<string, unknown>) =>
    read((tx) => tx.update(releases).set({ certificate }).where(eq(releases.waveId, wave.waveId)));
  await store({ ...genuine, parameters: { ...(genuine.parameters as object), roundingBase: 1 } });
  for (let n = 1; n <= maximumTries; n += 1) await expect(publishWave(wave)).rejects.toThrow(/roundingBase is 1/);
  const step = (await read((tx) => listSteps(tx, wave.waveId))).find((row) => row.step === "publish");
  expect(step?.state).toBe("parked");
  expect(step?.error).toMatch(/^the certificate does not verify: roundingBase is 1/);
  expect((await read((tx) => findWave(tx, wave.waveId)))?.releasedAt).toBeNull();
  expect(await read((tx) => findRelease(tx, wave.waveId))).toBeNull();
  await store(genuine);
  await resumeWave(wave.organizationId, wave.waveId, wave.actor);
});

test("a second run of a step changes nothing, and the flow ends in one release", async () => {
  await sealWave(wave);
  expect(await read((tx) => listSealedAnswers(tx, wave.waveId))).toHaveLength(40);
  await measureWaveJob(wave);
  expect(await read((tx) => findRelease(tx, wave.waveId))).toBeNull();
  await publishWave(wave);
  const release = await read((tx) => findRelease(tx, wave.waveId));
  expect(release?.wave.ballots).toBe(40);
  await measureWaveJob(wave);
  await publishWave(wave);
  expect((await read((tx) => findRelease(tx, wave.waveId)))?.certificateId).toBe(release?.certificateId);
});

test("a run that was overtaken writes nothing", async () => {
  const waveId = wave.waveId;
  await read(async (tx) => tx.execute("update job_ledger set state = 'due', finished = false where step = 'publish'"));
  await read((tx) => makeStepsDue(tx, wave.organizationId, waveId));
  let wrote = false;
  await runStep(wave, "publish", async () => {
    await read(async (tx) => tx.execute("update job_ledger set run = run + 1 where step = 'publish'"));
    return async (tx) => {
      wrote = true;
      await tx.execute("update waves set name = 'overtaken'");
    };
  });
  expect(wrote).toBe(true);
  expect((await read((tx) => findWave(tx, waveId)))?.name).toBe("Test wave");
});
