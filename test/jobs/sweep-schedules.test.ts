import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { verifyAudit } from "#app/audit/verify.server.ts";
import { addDays, draftsAt, placeSlot } from "#app/schedule/slots.ts";
import { addBlackout, removeBlackout } from "#app/workflows/change-blackouts.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { fireSchedule } from "#app/workflows/fire-schedule.server.ts";
import { moveSlot } from "#app/workflows/move-slot.server.ts";
import { pauseSchedule, removeSchedule, resumeSchedule } from "#app/workflows/pause-schedule.server.ts";
import { type ScheduleSettings, saveSchedule } from "#app/workflows/save-schedule.server.ts";
import { saveStrategy } from "#app/workflows/save-strategy.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { databaseClock, findSchedule, insertFirings, listFirings } from "#db/queries/schedules.ts";
import { findStrategyVersion } from "#db/queries/strategies.ts";
import { listWaves } from "#db/queries/waves.ts";
import { sweepSchedules } from "#jobs/sweep-schedules.ts";
import { sampleContent } from "#test/strategy/sample-content.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
let organizationId: string;
let settings: ScheduleSettings;
const actor = { accountId: null, role: "owner" };
const made = new Date("2026-02-01T12:00:00Z");
const at = (day: string) => new Date(`${day}T12:00:00Z`);
let organizations = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  organizations += 1;
  ({ organizationId } = await createOwner({ email: `owner${organizations}@schedule.example` }));
  const { versionId } = await saveStrategy(organizationId, sampleContent(), {}, actor);
  const strategyId = (await findStrategyVersion(organizationId, versionId))?.strategyId ?? "";
  const rhythm = { startsOn: "2026-03-09", pulses: 3, at: "09:00", zone: "Europe/Berlin", leadDays: 7 };
  settings = { strategyId, ...rhythm, opensByItself: false, offsiteOn: "" };
  await saveSchedule(organizationId, settings, actor, made);
});

const state = () =>
  withOrganization(organizationId, async (tx) => {
    const schedule = await findSchedule(tx);
    if (!schedule) throw new Error("there is no schedule");
    return { schedule, firings: await listFirings(tx, schedule.id), waves: await listWaves(tx) };
  });
const names = async () => (await state()).waves.map(({ name, closesOn }) => `${name} until ${closesOn}`).reverse();
const fire = (day: string) => fireSchedule(organizationId, at(day));

test("a firing makes one draft with its days and one audit entry; another sweep, or a clock set back, makes none", async () => {
  expect(await fire("2026-03-01")).toBeNull();
  const waveId = await fire("2026-03-02");
  expect(waveId).not.toBeNull();
  for (const day of ["2026-03-02", "2026-02-20", "2026-03-09", "2026-05-31"]) expect(await fire(day)).toBeNull();
  const { firings, waves } = await state();
  expect(waves).toMatchObject([{ id: waveId, name: "Baseline", closesOn: "2026-03-22", openedAt: null }]);
  expect(firings).toMatchObject([{ slot: 0, localDate: "2026-03-09", opensOn: "2026-03-09", waveId }]);
  // One for the organisation, its strategy and its schedule each, and this one.
  expect(await verifyAudit(organizationId)).toMatchObject({ intact: true, entries: expect.any(Number) });
  const entries = await withOrganization(organizationId, (tx) =>
    tx.execute("select subject from audit_entries where action = 'schedule-fired'"),
  );
  expect([...entries]).toEqual([{ subject: waveId }]);
});

test("after an outage over several waves the newest fires, once, with a whole window; the others are noted as missed", async () => {
  await fire("2026-03-02");
  expect(await fire("2026-12-20")).not.toBeNull();
  expect(await fire("2026-12-20")).toBeNull();
  expect(await names()).toEqual(["Baseline until 2026-03-22", "Pulse 3 until 2026-12-26"]);
  expect((await state()).firings.map(({ slot, opensOn }) => [slot, opensOn])).toEqual([
    [0, "2026-03-09"],
    [1, null],
    [2, null],
    [3, "2026-12-20"],
  ]);
});

test("PostgreSQL itself refuses a second firing of a slot, and of a local date", async () => {
  await fire("2026-03-02");
  const { schedule } = await state();
  const row = { organizationId, scheduleId: schedule.id, firedAt: made };
  const again = (slot: number, localDate: string) =>
    withOrganization(organizationId, (tx) => insertFirings(tx, [{ ...row, slot, localDate }]));
  await expect(again(0, "2026-03-10")).rejects.toMatchObject({ cause: { code: "23505" } });
  await expect(again(1, "2026-03-09")).rejects.toMatchObject({ cause: { code: "23505" } });
  await again(1, "2026-06-08");
});

test("eight schedulers at the same moment make one wave", async () => {
  const found = await Promise.all(Array.from({ length: 8 }, () => fire("2026-03-02")));
  expect(found.filter((waveId) => waveId !== null)).toHaveLength(1);
  expect((await state()).waves).toHaveLength(1);
});

test("a pause fires nothing, and resuming leaves out what fell into it", async () => {
  await pauseSchedule(organizationId, actor, made);
  for (const day of ["2026-03-02", "2026-03-10", "2026-07-01"]) expect(await fire(day)).toBeNull();
  await resumeSchedule(organizationId, actor, at("2026-07-01"));
  expect(await fire("2026-07-01")).toBeNull();
  expect(await fire("2026-08-31")).not.toBeNull();
  expect(await names()).toEqual(["Pulse 2 until 2026-09-13"]);
});

test("a wave moves by two weeks either way, never into a blackout or the past, and not once it is made", async () => {
  const move = (slot: number, day: string, now = made) => moveSlot(organizationId, slot, day, actor, now);
  await move(1, "2026-06-22");
  await expect(move(1, "2026-06-23")).rejects.toThrow(/25 May to 22 June 2026/);
  await expect(move(1, "2026-05-24")).rejects.toThrow(/two weeks either way/);
  await expect(move(1, "soon")).rejects.toMatchObject({ field: "opensOn" });
  await addBlackout(organizationId, { label: "holidays", from: "2026-06-01", until: "2026-06-10" }, actor);
  await expect(move(1, "2026-06-05")).rejects.toThrow(/“holidays”, 1 to 10 June 2026/);
  await expect(move(1, "2026-05-26", at("2026-05-27"))).rejects.toThrow(/has passed/);
  await move(1, "2026-06-11");
  await fire("2026-03-02");
  await expect(move(0, "2026-03-10")).rejects.toThrow(/made already/);
  await fire("2026-06-04");
  expect(await names()).toEqual(["Baseline until 2026-03-22", "Pulse 1 until 2026-06-17"]);
});

test("blackouts are kept as stated, refused with the field, and taken away again", async () => {
  const add = (label: string, from: string, until: string) =>
    addBlackout(organizationId, { label, from, until }, actor);
  await expect(add(" \u200b", "2026-06-01", "2026-06-10")).rejects.toMatchObject({ field: "label" });
  await expect(add("x".repeat(61), "2026-06-01", "2026-06-10")).rejects.toMatchObject({ field: "label" });
  await expect(add("fair", "2026-02-30", "2026-06-10")).rejects.toMatchObject({ field: "from" });
  await expect(add("fair", "2026-06-10", "2026-06-01")).rejects.toMatchObject({ field: "until" });
  await expect(add("fair", "2026-06-01", "2026-12-01")).rejects.toMatchObject({ field: "until" });
  await expect(add("fair", "2016-06-01", "2016-06-02")).rejects.toMatchObject({ field: "until" });
  await expect(add("merger", "2026-08-20", "2026-09-30")).rejects.toThrow(/Pulse 2 would have no days left/);
  const blackout = { label: "Somerferie \u2013 <b>", from: "2026-06-01", until: "2026-06-10" };
  await addBlackout(organizationId, blackout, actor);
  expect((await state()).schedule.blackouts).toEqual([blackout]);
  await removeBlackout(organizationId, blackout, actor);
  expect((await state()).schedule.blackouts).toEqual([]);
});

test("settings are refused with the field; the rhythm is fixed once a wave is made", async () => {
  const save = (change: Partial<ScheduleSettings>, now = made) =>
    saveSchedule(organizationId, { ...settings, ...change }, actor, now);
  const wrong: [Partial<ScheduleSettings>, string][] = [
    [{ strategyId: crypto.randomUUID() }, "strategyId"],
    [{ strategyId: "'" }, "strategyId"],
    [{ startsOn: "2026-02-30" }, "startsOn"],
    [{ startsOn: "1926-03-09" }, "startsOn"],
    [{ pulses: 0 }, "pulses"],
    [{ pulses: Number.NaN }, "pulses"],
    [{ leadDays: 29 }, "leadDays"],
    [{ at: "9:00" }, "at"],
    [{ zone: "Mars/Olympus" }, "zone"],
    [{ offsiteOn: "after the baseline" }, "offsiteOn"],
  ];
  for (const [change, field] of wrong) await expect(save(change)).rejects.toMatchObject({ field });
  await fire("2026-03-02");
  await expect(save({ startsOn: "2026-03-10" })).rejects.toMatchObject({ field: "startsOn" });
  await expect(save({ pulses: 2 })).rejects.toMatchObject({ field: "pulses" });
  await save({ zone: "Asia/Tokyo", offsiteOn: "2026-04-16" }, at("2026-03-03"));
  expect((await state()).schedule).toMatchObject({ zone: "Asia/Tokyo", offsiteOn: "2026-04-16", firstSlot: 0 });
});

test("a schedule that begins with a baseline of the past starts with its next pulse; removing it keeps the waves", async () => {
  await removeSchedule(organizationId, actor);
  await saveSchedule(organizationId, settings, actor, at("2026-04-01"));
  expect(await fire("2026-04-01")).toBeNull();
  await fire("2026-06-01");
  await removeSchedule(organizationId, actor);
  expect(await fire("2026-12-01")).toBeNull();
  const waves = await withOrganization(organizationId, (tx) => listWaves(tx));
  expect(waves.map(({ name }) => name)).toEqual(["Pulse 1"]);
});

test("the sweep fires every organisation's, by the database's clock, and one that fails keeps no other from its turn", async () => {
  await withOrganization(organizationId, (tx) => tx.execute("update schedules set zone = 'Nowhere/Land'"));
  const broken = organizationId;
  ({ organizationId } = await createOwner({ email: `late${organizations}@schedule.example` }));
  const { versionId } = await saveStrategy(organizationId, sampleContent(), {}, actor);
  const strategyId = (await findStrategyVersion(organizationId, versionId))?.strategyId ?? "";
  const now = await databaseClock();
  expect(Math.abs(now.getTime() - Date.now())).toBeLessThan(60_000);
  const startsOn = addDays(now.toISOString().slice(0, 10), 3);
  await saveSchedule(organizationId, { ...settings, strategyId, startsOn }, actor);
  const { schedule } = await state();
  expect(draftsAt(schedule, placeSlot(schedule, 0)) < now).toBe(true);
  await sweepSchedules();
  expect((await state()).waves).toHaveLength(1);
  organizationId = broken;
  expect((await state()).waves).toEqual([]);
});
