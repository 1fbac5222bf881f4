import { afterAll, beforeAll, expect, test } from "vitest";
import { setDatabaseUrl } from "#app/env.server.ts";
import { closeDatabase, openPool, rawSql } from "#db/client.server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

/** The pool of the web process: all of it is open before the first ballot of a crowd. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

async function countConnections(): Promise<number> {
  const [row] = await rawSql()`select count(*)::int as n from pg_stat_activity where datname = current_database()`;
  return row?.n;
}

test("every connection of the pool is opened at once, where the first query alone opens one", async () => {
  expect(await countConnections()).toBe(1);
  await openPool();
  expect(await countConnections()).toBe(10);
});

test("a database that is away does not stop the start; the first real query says so", async () => {
  await closeDatabase();
  setDatabaseUrl("postgresql://nobody@127.0.0.1:1/nothing");
  await openPool();
  await expect(rawSql()`select 1`).rejects.toThrow("ECONNREFUSED");
  await closeDatabase();
  setDatabaseUrl(database.url);
});
