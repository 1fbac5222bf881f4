import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelWave } from "#app/workflows/cancel-wave.server.ts";
import { closeEnded, listEnded } from "#app/workflows/close-ended.server.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { extendWave } from "#app/workflows/extend-wave.server.ts";
import { openPilot } from "#app/workflows/open-pilot.server.ts";
import { openWave } from "#app/workflows/open-wave.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { findWave, updateWave, type Wave, waveState } from "#db/queries/waves.ts";
import { insertWebhook } from "#db/queries/webhooks.ts";
import { answerByHttp, deliver, fetchTicket } from "#db/sample/answer-by-http.ts";
import { measureWaveJob } from "#jobs/measure-wave.ts";
import { publishWave } from "#jobs/publish-wave.ts";
import { sealWave } from "#jobs/seal-wave.ts";
import { sweepSchedules } from "#jobs/sweep-schedules.ts";
import { type SurveyServer, startSurveyServer } from "#test/e2e/survey-server.ts";
import { type OpenedWave, openTestWave } from "#test/support/wave.ts";

/** A wave ends with its last day by the organisation's calendar; each test goes on from the one before. */
const answers = { form: "A", ticks: ["p1"] };
const dayMs = 86_400_000;
const daysFromNow = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
/** Tokyo is nine hours ahead all year: its midnight after `day` is 15:00 UTC of that day. */
const endOf = (day: string) => Date.parse(`${day}T15:00:00Z`);
let server: SurveyServer;
let open: OpenedWave;
let draft: string;

beforeAll(async () => {
  server = await startSurveyServer({ crew: 2, name: "ended" });
  open = server.wave;
  await rawSql()`update organizations set time_zone = 'Asia/Tokyo' where id = ${open.organizationId}`;
  await inTenant((tx) =>
    insertWebhook(tx, { organizationId: open.organizationId, url: "https://a.example", secret: Buffer.alloc(32) }),
  );
}, 120_000);
afterAll(() => server?.stop());

const inTenant = <T>(work: Parameters<typeof withOrganization<T>>[1], tenant = open.organizationId) =>
  withOrganization(tenant, work);
const sweep = (time: number) => sweepSchedules(async () => new Date(time));
const find = async (waveId: string, tenant?: string) => (await inTenant((tx) => findWave(tx, waveId), tenant)) as Wave;
const state = async (waveId: string, tenant?: string) => waveState(await find(waveId, tenant));
const release = async ({ organizationId, waveId }: OpenedWave) => {
  for (const step of [sealWave, measureWaveJob, publishWave]) await step({ organizationId, waveId });
};
const rows = async (statement: string) => [...(await inTenant((tx) => tx.execute(statement)))];

test("the last day counts to its end, where the organisation is", async () => {
  const { closesOn } = await find(open.waveId);
  await sweep(endOf(closesOn) - 1);
  expect(await state(open.waveId)).toBe("open");
});

test("a wave that was given longer stays open until the new day, also when it was listed before", async () => {
  const { organizationId, waveId, actor } = open;
  const { closesOn } = await find(waveId);
  const passed = new Date(endOf(closesOn));
  expect(await listEnded(organizationId, passed)).toEqual([waveId]);
  await extendWave(organizationId, waveId, daysFromNow(9), actor);
  expect(await closeEnded(organizationId, waveId, passed)).toBe(false);
  await sweep(passed.getTime());
  expect(await state(waveId)).toBe("open");
});

test("what is sent after the last day, before the worker comes by, is taken: the close is the boundary", async () => {
  const { waveId, invited, organizationId, actor } = open;
  await inTenant((tx) => updateWave(tx, waveId, { closesOn: daysFromNow(-3) }));
  await answerByHttp(server.url, invited[0]?.token ?? "", answers);
  await expect(extendWave(organizationId, waveId, daysFromNow(-2), actor)).rejects.toMatchObject({ field: "passed" });
});

test("late, as after an outage, it is closed once however many workers sweep: job, event and audit entry", async () => {
  const { waveId, invited, organizationId } = open;
  const late = await fetchTicket(server.url, invited[1]?.token ?? "");
  await Promise.all(Array.from({ length: 6 }, () => sweep(Date.now())));
  await sweep(Date.now() + dayMs);
  expect(await state(waveId)).toBe("closed");
  const audit = await rows(`select role, actor_id from audit_entries where action = 'wave-closed'`);
  expect(audit).toEqual([{ role: "system", actor_id: null }]);
  const jobs = await rawSql()`select payload from outbox where job = 'wave-flow'`;
  expect(jobs.map(({ payload }) => payload)).toEqual([{ waveId, organizationId }]);
  expect(await rows("select event from webhook_deliveries where event = 'wave-closed'")).toHaveLength(1);
  await expect(deliver(server.url, late, answers)).rejects.toThrow(/closed/);
});

test("with hardly a ballot it is sealed and released like one that was closed by hand", async () => {
  await release(open);
  expect(await find(open.waveId)).toMatchObject({ ballotCount: 1, releasedAt: expect.any(Date) });
});

test("a draft, a pilot and a cancelled wave are left alone", async () => {
  const { organizationId, actor, waveId } = open;
  const { strategyVersionId } = await find(waveId);
  const make = (name: string) =>
    createWave(organizationId, { name, strategyVersionId, closesOn: daysFromNow(7) }, actor);
  draft = await make("Draft");
  await openPilot(organizationId, draft, "1\n2", actor);
  const cancelled = await make("Cancelled");
  await openWave(organizationId, cancelled, actor);
  await cancelWave(organizationId, cancelled, actor);
  const before = await rows("select * from waves order by id");
  await sweep(Date.now() + 400 * dayMs);
  expect(await rows("select * from waves order by id")).toEqual(before);
});

test("a last day is refused once it is over where the organisation is, although it goes on elsewhere", async () => {
  const { organizationId, actor } = open;
  const { strategyVersionId } = await find(draft);
  // Fourteen hours ahead: while it is 10:00 to 24:00 in UTC, the day there is tomorrow already.
  await rawSql()`update organizations set time_zone = 'Pacific/Kiritimati' where id = ${organizationId}`;
  const there = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
  const before = new Date(Date.parse(there) - dayMs).toISOString().slice(0, 10);
  const make = (closesOn: string) => createWave(organizationId, { name: "W", strategyVersionId, closesOn }, actor);
  await expect(make(before)).rejects.toMatchObject({ field: "closesOn" });
  await make(there);
});

test("a wave that cannot be closed is said in the log and keeps no other from its turn", async () => {
  const other = await openTestWave({ crew: 2, name: "other" });
  const broken = await openTestWave({ crew: 2, name: "broken" });
  await rawSql().unsafe(`drop table box.w_${broken.waveId.replaceAll("-", "")}`);
  await sweep(Date.now() + 30 * dayMs);
  expect(await state(broken.waveId, broken.organizationId)).toBe("open");
  expect(await state(other.waveId, other.organizationId)).toBe("closed");
  await release(other);
  expect(await find(other.waveId, other.organizationId)).toMatchObject({
    ballotCount: 0,
    releasedAt: expect.any(Date),
  });
});
