import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { addDays } from "#app/schedule/slots.ts";
import { fireSchedule } from "#app/workflows/fire-schedule.server.ts";
import { openScheduled } from "#app/workflows/open-scheduled.server.ts";
import { returnToDraft } from "#app/workflows/return-to-draft.server.ts";
import { saveSchedule } from "#app/workflows/save-schedule.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findSchedule, listFirings } from "#db/queries/schedules.ts";
import { listStrategyVersions } from "#db/queries/strategies.ts";
import { findWave, waveState } from "#db/queries/waves.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

/** A wave of a schedule that opens by itself, from its refusals to its opening; each test goes on from the one before. */
const { SMTP_URL, PUBLIC_URL } = env;
const today = new Date().toISOString().slice(0, 10);
const noon = Date.parse(`${today}T12:00:00Z`);
const minutesOn = (minutes: number) => new Date(noon + minutes * 60_000);
let database: TestDatabase;
let removeKeys: () => void;
let existing: OpenedWave;
let waveId: string;

beforeAll(async () => {
  removeKeys = useKeyFolder();
  env.PUBLIC_URL = "https://plumbline.example";
  delete env.SMTP_URL;
  database = await createTestDatabase();
  existing = await openTestWave({ crew: 2, name: "scheduled" });
  const [version] = await listStrategyVersions(existing.organizationId);
  const rhythm = { startsOn: today, pulses: 3, at: "12:00", zone: "UTC", leadDays: 2 };
  const settings = { strategyId: version?.strategyId ?? "", ...rhythm, opensByItself: true, offsiteOn: "" };
  await saveSchedule(existing.organizationId, settings, existing.actor, new Date(noon - 3_600_000));
});
afterAll(async () => {
  Object.assign(env, { SMTP_URL, PUBLIC_URL });
  await database.drop();
  removeKeys();
});

const inTenant = <T>(fn: Parameters<typeof withOrganization<T>>[1]) => withOrganization(existing.organizationId, fn);
const firing = async () => {
  const schedule = await inTenant(findSchedule);
  return (await inTenant((tx) => listFirings(tx, schedule?.id ?? "")))[0];
};
const state = async () => {
  const wave = await inTenant((tx) => findWave(tx, waveId));
  return wave && waveState(wave);
};
const open = (minutes: number) => openScheduled(existing.organizationId, minutesOn(minutes));
const count = async (statement: string) => (await inTenant((tx) => tx.execute(statement))).length;

test("it does not open before its time", async () => {
  waveId = (await fireSchedule(existing.organizationId, minutesOn(-30))) ?? "";
  await open(-1);
  expect([await state(), (await firing())?.openingTriedAt]).toEqual(["draft", null]);
});

test("with no mail server the links would reach nobody: it stays a draft, with the reason", async () => {
  await open(0);
  expect(await state()).toBe("draft");
  expect((await firing())?.openingRefusal).toMatch(/No mail server is set/);
});

test("with a person who has no address, and with no public address, it says that", async () => {
  env.SMTP_URL = "smtp://127.0.0.1:1";
  await inTenant((tx) => tx.execute("update people set email = null where employee_id = '2'"));
  await open(0.5);
  expect((await firing())?.openingRefusal, "tried once a minute").toMatch(/No mail server is set/);
  await open(2);
  expect((await firing())?.openingRefusal).toMatch(/^1 person has no mail address/);
  await inTenant((tx) => tx.execute("update people set email = 'two@wave.example' where employee_id = '2'"));
  delete env.PUBLIC_URL;
  await open(4);
  expect((await firing())?.openingRefusal).toMatch(/PUBLIC_URL is not set/);
  env.PUBLIC_URL = "https://plumbline.example";
});

test("what keeps HR from opening keeps it from opening by itself, in the same words", async () => {
  await inTenant((tx) => tx.execute("update intents set submitted_at = null"));
  await open(6);
  expect((await firing())?.openingRefusal).toMatch(/0 of 5 leaders have signed their intent/);
  expect(await state()).toBe("draft");
  await inTenant((tx) => tx.execute("update intents set submitted_at = now()"));
});

test("once nothing is missing it opens, once, however many workers try, and everybody gets a mail", async () => {
  await Promise.all(Array.from({ length: 4 }, () => open(8)));
  expect(await state()).toBe("open");
  expect(await firing()).toMatchObject({ openingRefusal: null, openingEndedAt: minutesOn(8) });
  expect(await count(`select from audit_entries where action = 'wave-opened' and subject = '${waveId}'`)).toBe(1);
  expect(await count(`select from mails where wave_id = '${waveId}'`)).toBe(existing.invited.length);
  expect((await inTenant((tx) => findWave(tx, waveId)))?.closesOn).toBe(addDays(today, 13));
});

test("taken back to draft by HR, it stays a draft", async () => {
  await returnToDraft(existing.organizationId, waveId, existing.actor);
  await open(60);
  expect(await state()).toBe("draft");
});
