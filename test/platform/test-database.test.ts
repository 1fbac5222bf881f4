import { afterAll, beforeAll, expect, test } from "vitest";
import { rawSql } from "#db/client.server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("each test file gets a migrated database of its own, signed in as an ordinary role", async () => {
  const [row] = await rawSql()`
    select current_database() as name, rolsuper, rolbypassrls, to_regclass('public.waves') as waves, to_regclass('bullmq.migration') as queue
    from pg_roles where rolname = current_user`;
  expect(row).toMatchObject({ rolsuper: false, rolbypassrls: false, waves: "waves", queue: "bullmq.migration" });
  expect(database.url).toContain(row?.name);
});
