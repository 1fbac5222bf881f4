import { afterAll, beforeAll, expect, test } from "vitest";
import { codedResults } from "#app/coding/coded-results.server.ts";
import { listCoding, readCoding } from "#app/coding/read-coding.server.ts";
import { saveCoding } from "#app/workflows/save-codes.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { insertSealedAnswers } from "#db/queries/sealed.ts";
import { findWave, updateWave, type Wave } from "#db/queries/waves.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { openTestWave, useKeyFolder } from "#test/support/wave.ts";

let database: TestDatabase;
let removeKeys: () => void;
let organizationId: string;
let wave: Wave;
const coder = (accountId: string) => ({ accountId, role: "coder" });

/** A sealed wave in which twelve people wrote about p1 (two of them the same words) and four about p2. */
beforeAll(async () => {
  database = await createTestDatabase();
  removeKeys = useKeyFolder();
  const opened = await openTestWave();
  organizationId = opened.organizationId;
  wave = await withOrganization(organizationId, async (tx) => {
    const [block] = await listBlocks(tx, opened.waveId);
    const row = (answers: Record<string, unknown>) => ({
      blockId: block?.id ?? "",
      instrumentVersion: "staff-baseline@1",
      form: "A",
      answers,
    });
    await insertSealedAnswers(tx, organizationId, opened.waveId, [
      ...Array.from({ length: 10 }, (_, i) => row({ restatement_p1: `We mend pipe number ${i}`, ease: 3 })),
      row({ restatement_p1: " The same words ", ease: 1 }),
      row({ restatement_p1: "The same words", ease: 5 }),
      ...Array.from({ length: 4 }, (_, i) => row({ restatement_p2: `Few ${i}` })),
      row({ restatement_p1: "   " }),
    ]);
    await updateWave(tx, opened.waveId, { closedAt: new Date(), sealedAt: new Date(), releasedAt: new Date() });
    return (await findWave(tx, opened.waveId)) as Wave;
  });
}, 120_000);
afterAll(async () => {
  removeKeys();
  await database.drop();
});

test("distinct texts, in an order of each coder's own, with nothing beside them", async () => {
  const [one, two] = [
    await readCoding(organizationId, wave, "p1", "coder-1"),
    await readCoding(organizationId, wave, "p1", "coder-2"),
  ];
  expect(one?.texts).toHaveLength(11);
  expect(Object.keys(one?.texts[0] ?? {}).sort()).toEqual(["code", "echo", "id", "text"]);
  const order = (coding: typeof one) => coding?.texts.map(({ text }) => text);
  expect(order(two)).not.toEqual(order(one));
  expect([...(order(two) ?? [])].sort()).toEqual([...(order(one) ?? [])].sort());
});

test("fewer than ten people: nothing to read, and no task", async () => {
  expect(await readCoding(organizationId, wave, "p2", "coder-1")).toBeNull();
  expect((await listCoding(organizationId, "coder-1")).map(({ key }) => key)).toEqual(["p1"]);
});

test("a number stands once two coders have read everything and agree; text and row never meet", async () => {
  const coding = await readCoding(organizationId, wave, "p1", "coder-1");
  const given = new Map(coding?.texts.map(({ id }, i) => [id, i < 8 ? "intended" : "missed"]));
  expect(await saveCoding(organizationId, wave, "p1", given, coder("coder-1"))).toBe(11);
  const [alone] = await codedResults(organizationId, wave);
  expect(alone).toMatchObject({ key: "p1", people: 10, coders: 1, shown: null });
  await saveCoding(organizationId, wave, "p1", given, coder("coder-2"));
  const [both] = await codedResults(organizationId, wave);
  expect(both).toMatchObject({ coders: 2, alpha: 1 });
  expect(both?.shown?.low).toBeLessThan(both?.shown?.value ?? 0);
  // A multiple of three people of twelve: rounded as every released number is.
  expect([50, 75, 100]).toContain(both?.shown?.value);
});

test("unknown texts and words that are no code are left out; a second code replaces the first", async () => {
  const coding = await readCoding(organizationId, wave, "p1", "coder-3");
  const [first, second] = coding?.texts ?? [];
  const odd = new Map([
    [first?.id ?? "", "celebrated"],
    ["0".repeat(64), "intended"],
    [second?.id ?? "", "partial"],
  ]);
  expect(await saveCoding(organizationId, wave, "p1", odd, coder("coder-3"))).toBe(1);
  await saveCoding(organizationId, wave, "p1", new Map([[second?.id ?? "", "missed"]]), coder("coder-3"));
  const again = await readCoding(organizationId, wave, "p1", "coder-3");
  expect(again?.texts.filter(({ code }) => code !== null)).toMatchObject([{ id: second?.id, code: "missed" }]);
});
