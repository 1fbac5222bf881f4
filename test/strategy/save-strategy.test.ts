import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { saveStrategy } from "#app/workflows/save-strategy.server.ts";
import { setIntentDeadline } from "#app/workflows/set-intent-deadline.server.ts";
import { submitIntent } from "#app/workflows/submit-intent.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findStrategyVersion, listStrategyVersions } from "#db/queries/strategies.ts";
import { waves } from "#db/schema/waves.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { sampleContent, sampleIntent } from "./sample-content.ts";

let database: TestDatabase;
let org: string;
const owner = { accountId: null, role: "owner" };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

beforeAll(async () => {
  database = await createTestDatabase();
  org = (await createOwner({ organizationName: "Aldermoor", email: "hr@example.org" })).organizationId;
});
afterAll(() => database.drop());

test("what is written is what is read", async () => {
  const content = sampleContent();
  const deadline = inDays(7);
  const { versionId, strategyId } = await saveStrategy(org, content, { intentDeadline: deadline }, owner);
  const version = await findStrategyVersion(org, versionId);
  const sorted = content.priorities.map((p) => ({
    ...p,
    readings: [...p.readings].sort((a, b) => a.code.localeCompare(b.code)),
  }));
  expect(version).toMatchObject({ strategyId, number: 1, intentDeadline: deadline, frozenAt: null });
  expect(version?.content).toEqual({ ...content, priorities: sorted });
});

test("an edit before anybody signed stays in the same version and keeps the deadline", async () => {
  const deadline = inDays(7);
  const first = await saveStrategy(org, sampleContent("A"), { intentDeadline: deadline }, owner);
  const changed = sampleContent("B");
  changed.legacyItems = [];
  const second = await saveStrategy(org, changed, { strategyId: first.strategyId }, owner);
  expect(second).toEqual(first);
  const version = await findStrategyVersion(org, first.versionId);
  expect(version?.content.name).toBe("B");
  expect(version?.content.legacyItems).toEqual([]);
  expect(version?.intentDeadline).toEqual(deadline);
});

test("once a leader has signed, an edit makes the next version and leaves the signed one as it was", async () => {
  const { accountId } = await createAccount(org, { name: "Lea", email: "lea@example.org", role: "leader" }, owner);
  const { accountId: other } = await createAccount(
    org,
    { name: "Leo", email: "leo@example.org", role: "leader" },
    owner,
  );
  const first = await saveStrategy(org, sampleContent(), {}, owner);
  await submitIntent(org, first.versionId, accountId, sampleIntent(sampleContent()));
  const changed = sampleContent();
  if (changed.priorities[0]) changed.priorities[0].statement = "Another statement.";
  const second = await saveStrategy(org, changed, { strategyId: first.strategyId }, owner);
  expect(second.versionId).not.toBe(first.versionId);
  expect((await findStrategyVersion(org, first.versionId))?.content.priorities[0]?.statement).toBe(
    "Halve leakage by the end of 2028.",
  );
  expect((await findStrategyVersion(org, first.versionId))?.frozenAt).toBeInstanceOf(Date);
  expect(await findStrategyVersion(org, second.versionId)).toMatchObject({ number: 2, frozenAt: null });
  // The new version is open to everybody again, also to the one who signed the old.
  await submitIntent(org, second.versionId, accountId, sampleIntent(changed));
  await submitIntent(org, second.versionId, other, sampleIntent(changed));
});

test("an opened wave freezes the version as well", async () => {
  const first = await saveStrategy(org, sampleContent("Waved"), {}, owner);
  const closesOn = inDays(14).toISOString().slice(0, 10);
  await createWave(org, { name: "Baseline", strategyVersionId: first.versionId, closesOn }, owner);
  const same = await saveStrategy(org, sampleContent("Waved"), { strategyId: first.strategyId }, owner);
  expect(same.versionId).toBe(first.versionId);
  await withOrganization(org, (tx) => tx.update(waves).set({ openedAt: new Date() }));
  const next = await saveStrategy(org, sampleContent("Waved"), { strategyId: first.strategyId }, owner);
  expect(next.versionId).not.toBe(first.versionId);
  expect((await listStrategyVersions(org)).filter((v) => v.strategyId === first.strategyId)).toHaveLength(2);
});

test("an incomplete strategy is refused by place and changes nothing", async () => {
  const before = await listStrategyVersions(org);
  const two = sampleContent();
  const [priority] = two.priorities;
  if (priority?.readings[1]) priority.readings[1].kind = "intended";
  await expect(saveStrategy(org, two, {}, owner)).rejects.toMatchObject({ field: "priorities.0.readings" });
  expect(await listStrategyVersions(org)).toEqual(before);
});

test("another organisation can neither read nor edit it", async () => {
  const { organizationId: stranger } = await createOwner({ organizationName: "B", email: "b@example.org" });
  const mine = await saveStrategy(org, sampleContent(), {}, owner);
  expect(await findStrategyVersion(stranger, mine.versionId)).toBeNull();
  const { strategyId } = mine;
  await expect(saveStrategy(stranger, sampleContent(), { strategyId }, owner)).rejects.toMatchObject({
    field: "strategy",
  });
});

test("a deadline moves freely before the first signature, later only after it", async () => {
  const { accountId } = await createAccount(org, { name: "Lin", email: "lin@example.org", role: "leader" }, owner);
  const { versionId } = await saveStrategy(org, sampleContent(), { intentDeadline: inDays(9) }, owner);
  await setIntentDeadline(org, versionId, inDays(5), owner);
  await submitIntent(org, versionId, accountId, sampleIntent(sampleContent()));
  await expect(setIntentDeadline(org, versionId, inDays(1), owner)).rejects.toThrow(/only move later/);
  await setIntentDeadline(org, versionId, inDays(6), owner);
  await expect(setIntentDeadline(org, versionId, inDays(-1), owner)).rejects.toThrow(/passed/);
});
