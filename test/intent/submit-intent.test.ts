import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { saveStrategy } from "#app/workflows/save-strategy.server.ts";
import { reopenIntent, saveIntentDraft, submitIntent } from "#app/workflows/submit-intent.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findIntentProgress, findOwnIntent, listIntentSigners, listSubmittedIntents } from "#db/queries/intents.ts";
import { strategyVersions } from "#db/schema/strategies.ts";
import { waves } from "#db/schema/waves.ts";
import { sampleContent, sampleIntent } from "#test/strategy/sample-content.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
const owner = { accountId: null, role: "owner" };
const intent = sampleIntent(sampleContent());
let turn = 0;

/** An organisation of its own with leaders and a strategy version. */
async function setUp(leaderCount: number, intentDeadline: Date | null = null) {
  turn += 1;
  const { organizationId: org, accountId: hr } = await createOwner({
    organizationName: "O",
    email: `hr${turn}@example.org`,
  });
  const leaders: string[] = [];
  for (let i = 0; i < leaderCount; i += 1) {
    const person = { name: `Leader ${i}`, email: `l${turn}-${i}@example.org`, role: "leader" as const };
    leaders.push((await createAccount(org, person, owner)).accountId);
  }
  const { versionId } = await saveStrategy(org, sampleContent(), { intentDeadline }, owner);
  return { org, hr, leaders, versionId };
}

const submitted = (org: string, versionId: string) =>
  withOrganization(org, (tx) => listSubmittedIntents(tx, org, versionId));

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("a draft is read by its author alone and is not counted as in", async () => {
  const { org, leaders, versionId } = await setUp(2);
  const [a = "", b = ""] = leaders;
  await saveIntentDraft(org, versionId, a, { ranks: { p1: 2 } });
  expect(await findOwnIntent(org, versionId, a)).toEqual({ content: { ranks: { p1: 2 } }, submittedAt: null });
  expect(await findOwnIntent(org, versionId, b)).toBeNull();
  expect(await findIntentProgress(org, versionId)).toEqual({ submitted: 0, leaders: 2 });
  expect(await submitted(org, versionId)).toEqual([]);
});

test("signing seals: no second signature, no draft over it, reopened only by its author until all are in", async () => {
  const { org, leaders, versionId } = await setUp(2);
  const [a = "", b = ""] = leaders;
  await submitIntent(org, versionId, a, intent);
  expect(await findIntentProgress(org, versionId)).toEqual({ submitted: 1, leaders: 2 });
  await expect(submitIntent(org, versionId, a, intent)).rejects.toThrow(/signed already/);
  await expect(saveIntentDraft(org, versionId, a, {})).rejects.toThrow(/signed already/);
  await expect(reopenIntent(org, versionId, b)).rejects.toThrow(/nothing signed/);
  await reopenIntent(org, versionId, a);
  expect(await findOwnIntent(org, versionId, a)).toEqual({ content: intent, submittedAt: null });
  await submitIntent(org, versionId, a, intent);
  await submitIntent(org, versionId, b, intent);
  await expect(reopenIntent(org, versionId, a)).rejects.toThrow(/Everybody has signed/);
  expect((await submitted(org, versionId)).map((row) => row.accountId)).toEqual([a, b].sort());
});

test("two last signatures at the same moment: both are in, and neither can be reopened afterwards", async () => {
  const { org, leaders, versionId } = await setUp(2);
  await Promise.all(leaders.map((leader) => submitIntent(org, versionId, leader, intent)));
  expect(await findIntentProgress(org, versionId)).toEqual({ submitted: 2, leaders: 2 });
  await expect(reopenIntent(org, versionId, leaders[0] ?? "")).rejects.toThrow();
});

test("nothing is signed or reopened after the deadline or once a wave has opened", async () => {
  const { org, leaders, versionId } = await setUp(3, new Date(Date.now() + 60_000));
  const [a = "", b = ""] = leaders;
  await submitIntent(org, versionId, a, intent);
  await withOrganization(org, (tx) => tx.update(strategyVersions).set({ intentDeadline: new Date(Date.now() - 1) }));
  await expect(submitIntent(org, versionId, b, intent)).rejects.toThrow(/deadline has passed/);
  await expect(reopenIntent(org, versionId, a)).rejects.toThrow(/deadline has passed/);

  const second = await setUp(2);
  const closesOn = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  await createWave(second.org, { name: "W", strategyVersionId: second.versionId, closesOn }, owner);
  await withOrganization(second.org, (tx) => tx.update(waves).set({ openedAt: new Date() }));
  await expect(submitIntent(second.org, second.versionId, second.leaders[0] ?? "", intent)).rejects.toThrow(/wave/);
});

test("an intent that does not fit the version is refused whole", async () => {
  const { org, leaders, versionId } = await setUp(1);
  const [a = ""] = leaders;
  const refused = (change: object) => submitIntent(org, versionId, a, { ...intent, ...change });
  await expect(refused({ ranks: { p1: 1, p2: 1 } })).rejects.toThrow(/rank of its own/);
  await expect(refused({ points: { p1: 60, p2: 30, l1: 0, other: 0 } })).rejects.toThrow(/add up to 100/);
  await expect(refused({ readings: { p1: "r9", p2: "r1" } })).rejects.toMatchObject({ field: "readings.p1" });
  await expect(refused({ extra: {} })).rejects.toThrow();
  expect(await findOwnIntent(org, versionId, a)).toBeNull();
});

test("only a leader of the organisation signs", async () => {
  const { org, hr, versionId } = await setUp(1);
  const stranger = await setUp(1);
  await expect(submitIntent(org, versionId, hr, intent)).rejects.toThrow(/Only a leader/);
  await expect(submitIntent(org, versionId, stranger.leaders[0] ?? "", intent)).rejects.toThrow(/Only a leader/);
  await expect(submitIntent(stranger.org, versionId, stranger.leaders[0] ?? "", intent)).rejects.toThrow(/no such/);
});

test("the owner's list says who has signed, and nothing of what", async () => {
  const { org, leaders, versionId } = await setUp(2);
  await submitIntent(org, versionId, leaders[1] ?? "", intent);
  expect(await listIntentSigners(org, versionId)).toEqual([
    { name: "Leader 0", signed: false },
    { name: "Leader 1", signed: true },
  ]);
});
