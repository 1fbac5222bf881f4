import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { rawSql } from "#db/client.server.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { closeAndRelease, type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

/**
 * Somebody holds the whole database and wants to know who said what (trust.md 1, row 1). Everybody here writes their own
 * number into an answer, so each claimed pair can be checked. Every ordering a table has is laid beside every ordering of
 * every other: row place, transaction, and each column. Chance is one right pair a try.
 */
let database: TestDatabase;
let server: WebServer;
let wave: OpenedWave;
let receipts: Map<string, string>;
let removeKeys: () => void;
type Row = { order: Record<string, string>; who: string };

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave({ crew: 20 });
  env.PORT = 0;
  server = await startServer();
  receipts = new Map();
  await rawSql()`create table public.naive_tickets (person text, at timestamptz default clock_timestamp())`;
  await rawSql()`create table public.naive_answers (id uuid primary key default gen_random_uuid(), marker text)`;
  // One after the other: the worst case, in which the order of arrival says everything.
  for (const { employeeId, token } of wave.invited) {
    const answers = { form: "A", recall: [`person ${employeeId}`], ticks: ["p1"], stopping_p1: `person ${employeeId}` };
    receipts.set(await answerByHttp(server.url, token, answers), employeeId);
    await rawSql()`insert into naive_tickets (person) values (${employeeId})`;
    await rawSql()`insert into naive_answers (marker) values (${`person ${employeeId}`})`;
  }
  await closeAndRelease(wave);
}, 180_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

/** All rows of a table as text, with place and transaction, read by the superuser so that no policy hides any. */
async function readTable(table: string, who: (row: Record<string, string>) => string | undefined): Promise<Row[]> {
  const columns =
    await rawSql()`select column_name from information_schema.columns where table_schema = 'public' and table_name = ${table}`;
  const names = columns.map((row) => row.column_name as string);
  const list = names.map((name) => `"${name}"::text as "${name}"`).join(", ");
  const rows = await rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${wave.organizationId}, true)`;
    return sql.unsafe(`select ctid::text as ctid, xmin::text as xmin, ${list} from ${table} order by ctid`);
  });
  return rows.flatMap((row, place) => {
    const person = who(row as Record<string, string>);
    if (person === undefined) return [];
    const order: Record<string, string> = {
      place: String(place).padStart(9, "0"),
      xmin: String(row.xmin).padStart(12, "0"),
    };
    for (const name of names) order[name] = String(row[name]);
    return [{ order, who: person }];
  });
}

/**
 * The most pairs that any ordering of one table gets right beside any ordering of the other, forwards or backwards. The
 * block stands beside an answer by design: within it, one right pair a block is chance, which is counted by itself.
 */
function bestMatch(
  left: readonly Row[],
  right: readonly Row[],
  { byBlock = false } = {},
): { right: number; by: string } {
  let best = { right: -1, by: "" };
  const orders = (rows: readonly Row[]) => Object.keys(rows[0]?.order ?? {});
  const sorted = (rows: readonly Row[], by: string) =>
    [...rows].sort((a, b) =>
      (a.order[by] ?? "") < (b.order[by] ?? "") ? -1 : (a.order[by] ?? "") > (b.order[by] ?? "") ? 1 : 0,
    );
  for (const a of orders(left)) {
    // A column with the same value everywhere orders nothing: it falls back to the row place, which is tried by itself.
    if (new Set(left.map((row) => row.order[a])).size < 2) continue;
    for (const b of orders(right)) {
      if (new Set(right.map((row) => row.order[b])).size < 2) continue;
      if ((a === "block_id" && b === "block_id") !== byBlock) continue;
      const [first, second] = [sorted(left, a), sorted(right, b)];
      for (const other of [second, [...second].reverse()]) {
        const hits = first.filter((row, place) => row.who === other[place]?.who).length;
        if (hits > best.right) best = { right: hits, by: `${a} ~ ${b}` };
      }
    }
  }
  return best;
}

/** Answer columns hold the marker itself; they are the prize, not a way to it. */
const withoutMarkers = (rows: Row[]) =>
  rows.map(({ order, who }) => ({
    who,
    order: Object.fromEntries(Object.entries(order).filter(([, value]) => !value.includes("person "))),
  }));
const marker = (text: string | undefined) => /person (\d+)/.exec(text ?? "")?.[1];

async function peopleSide(): Promise<Row[][]> {
  const people = await readTable("people", (row) => row.employee_id);
  const idOf = new Map(people.map((row) => [row.order.id, row.who]));
  const invitations = await readTable("invitations", (row) => idOf.get(row.person_id ?? ""));
  const personOf = new Map(invitations.map((row) => [row.order.token_hash, row.who]));
  return [people, invitations, await readTable("link_tokens", (row) => personOf.get(row.token_hash ?? ""))];
}

/** Ten orderings on each side are tried: the best of some hundred tries of chance is about five, seven in 10,000 runs. */
const chance = 9;

test("nobody is re-linked to their answers, nor to their comments, nor to their receipt", async () => {
  const people = await peopleSide();
  const answers = withoutMarkers(await readTable("sealed_answers", (row) => marker(row.answers)));
  const comments = withoutMarkers(await readTable("comments", (row) => marker(row.text)));
  const ballots = await readTable("sealed_ballots", (row) =>
    receipts.get(Buffer.from((row.nonce_hash ?? "").slice(2), "hex").toString("base64url")),
  );
  const count = wave.invited.length;
  for (const rows of [...people, answers, comments, ballots]) expect(rows).toHaveLength(count);
  for (const left of [...people, ballots]) {
    for (const right of [answers, comments, ballots]) {
      if (left === right) continue;
      const found = bestMatch(left, right);
      expect(found.right, found.by).toBeLessThanOrEqual(chance);
    }
  }
  // Within its block an answer is anybody's: one right pair a block, give or take what chance gives.
  const [, invitations = []] = people;
  const blocks = new Set(answers.map((row) => row.order.block_id)).size;
  const within = bestMatch(invitations, answers, { byBlock: true });
  expect(within.right).toBeLessThanOrEqual(blocks + 5 * Math.sqrt(blocks));
  // An answer and the comment of the same person do not lie beside each other either.
  const beside = bestMatch(answers, comments);
  expect(beside.right, beside.by).toBeLessThanOrEqual(chance);
});

test("what the seal wrote carries one transaction, and no column that tells one row from another", async () => {
  const answers = await readTable("sealed_answers", (row) => marker(row.answers));
  expect(new Set(answers.map((row) => row.order.xmin)).size).toBe(1);
  const columns = Object.keys(answers[0]?.order ?? {}).filter((name) => name !== "place" && name !== "xmin");
  expect(columns.sort()).toEqual(["answers", "block_id", "form", "instrument_version", "organization_id", "wave_id"]);
});

test("the same attack re-links everybody where rows are written as they come", async () => {
  const tickets = await readTable("naive_tickets", (row) => row.person);
  const answers = withoutMarkers(await readTable("naive_answers", (row) => marker(row.marker)));
  expect(bestMatch(tickets, answers).right).toBe(wave.invited.length);
});
