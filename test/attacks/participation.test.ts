import { afterAll, beforeAll, expect, test } from "vitest";
import { dailyParticipation } from "#app/waves/daily-participation.server.ts";
import { shownParticipation } from "#app/waves/participation.ts";
import { rawSql } from "#db/client.server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

/**
 * Somebody who may see participation wants to know whether one certain person has begun (trust.md 2, 8): looks again right
 * after that person did, looks twice around midnight, restarts the server, or waits until everybody must have.
 */
let database: TestDatabase;
let wave: OpenedWave;
let removeKeys: () => void;
const dayMs = 86_400_000;
const evening = new Date("2026-03-01T23:59:30Z");
const later = (ms: number) => new Date(evening.getTime() + ms);

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave({ crew: 20 });
}, 600_000);
afterAll(async () => {
  await database?.drop();
  removeKeys?.();
});

/** Marks `count` more people of the largest block as holding a ticket, as the credential request does. */
async function begin(count: number): Promise<void> {
  await rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${wave.organizationId}, true)`;
    await sql`update invitations set blinded_hash = '\\x01' where (wave_id, person_id) in (
      select wave_id, person_id from invitations where wave_id = ${wave.waveId} and blinded_hash is null and block_id =
        (select id from blocks where wave_id = ${wave.waveId} order by invited desc, id limit 1) limit ${count})`;
  });
}
const look = async (at: Date) => {
  const shown = await dailyParticipation(wave.organizationId, wave.waveId, at);
  return [...shown].sort((a, b) => b.invited - a.invited || (a.blockId < b.blockId ? -1 : 1))[0]?.percent;
};

test("one look shows tens, and a second one within 24 hours shows the same whatever has happened", async () => {
  await begin(6);
  const first = await look(evening);
  expect(first).toBe(30);
  await begin(8);
  // Just after midnight, from another process, and just before the day is over. Nothing of a look is kept in memory.
  for (const ms of [60_000, 0, dayMs - 1, -dayMs]) expect(await look(later(ms))).toBe(first);
  expect(await look(later(dayMs))).toBe(70);
});

test("many first looks at the same moment agree", async () => {
  const at = later(3 * dayMs);
  const looks = await Promise.all(Array.from({ length: 8 }, () => look(at)));
  expect(new Set(looks).size).toBe(1);
});

test("a replacement link moves nothing, so it cannot be used to probe who had begun", async () => {
  const before = await look(later(5 * dayMs));
  await rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${wave.organizationId}, true)`;
    await sql`insert into invitations (organization_id, wave_id, person_id, block_id, token_hash, blinded_hash, replacement)
      select organization_id, wave_id, gen_random_uuid(), id, decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), '\\x02', true
      from blocks, generate_series(1, 10) where wave_id = ${wave.waveId}`;
  });
  expect(await look(later(7 * dayMs))).toBe(before);
});

test("of every number of tickets in a block of 20, a shown figure leaves at least two possible, and never says everybody", () => {
  const possible = new Map<number | null, number[]>();
  for (let tickets = 0; tickets <= 20; tickets += 1) {
    const [block] = shownParticipation([{ blockId: "b", label: "b", invited: 20, tickets }]);
    possible.set(block?.percent ?? null, [...(possible.get(block?.percent ?? null) ?? []), tickets]);
  }
  for (const tickets of possible.values()) expect(tickets.length).toBeGreaterThan(1);
  expect(Math.max(...[...possible.keys()].map(Number))).toBe(90);
});

test("two looks a day apart never pin one person down in a block of 20: each step needs two", () => {
  const shown = (tickets: number) =>
    shownParticipation([{ blockId: "b", label: "b", invited: 20, tickets }])[0]?.percent;
  // Whatever the two figures are, they fit two different numbers of people who began in between.
  const between = new Map<string, Set<number>>();
  for (let first = 0; first <= 20; first += 1) {
    for (let second = first; second <= 20; second += 1) {
      const pair = `${shown(first)} ${shown(second)}`;
      between.set(pair, (between.get(pair) ?? new Set()).add(second - first));
    }
  }
  for (const [pair, numbers] of between) expect(numbers.size, pair).toBeGreaterThan(1);
});

test("under 20 invited nothing is shown", () => {
  expect(shownParticipation([{ blockId: "b", label: "b", invited: 19, tickets: 19 }])[0]?.percent).toBeNull();
});
