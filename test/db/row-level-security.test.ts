import { afterAll, beforeAll, expect, test } from "vitest";
import { database, rawSql, withOrganization } from "#db/client.server.ts";
import { strategies } from "#db/schema/strategies.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const [ours, theirs] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await withOrganization(ours, (tx) => tx.insert(strategies).values({ organizationId: ours, name: "ours" }));
  await withOrganization(theirs, (tx) => tx.insert(strategies).values({ organizationId: theirs, name: "theirs" }));
});
afterAll(() => testDatabase?.drop());

test("a tenant sees its own rows and no others", async () => {
  const rows = await withOrganization(ours, (tx) => tx.select({ name: strategies.name }).from(strategies));
  expect(rows).toEqual([{ name: "ours" }]);
});

test("without a tenant the connected role itself sees nothing: it owns the tables and is bound all the same", async () => {
  const [role] = await rawSql()`select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`;
  expect(role?.free).toBe(false);
  expect(await database().select().from(strategies)).toEqual([]);
});

test("a row for another tenant is refused, and another tenant's row cannot be changed", async () => {
  await expect(
    withOrganization(ours, (tx) => tx.insert(strategies).values({ organizationId: theirs, name: "planted" })),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
  const changed = await withOrganization(ours, (tx) => tx.update(strategies).set({ name: "taken" }).returning());
  expect(changed.map((row) => row.organizationId)).toEqual([ours]);
});

test("the tenant ends with its transaction, also on a connection that is used again", async () => {
  const sql = rawSql();
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => withOrganization(n % 2 ? ours : theirs, (tx) => tx.execute("select 1"))),
  );
  const seen = await Promise.all(
    Array.from({ length: 20 }, () => sql`select count(*)::int as n, current_user as who from strategies`),
  );
  for (const [row] of seen) expect(row).toMatchObject({ n: 0 });
  expect(new Set(seen.map(([row]) => row?.who)).has("plumbline_tenant")).toBe(false);
});

test("every table with a tenant is under a forced policy, but for the listed exceptions", async () => {
  const rows = await rawSql()`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity
      and exists (select from pg_policy p where p.polrelid = c.oid) as bound
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id')`;
  expect(rows.length).toBeGreaterThan(20);
  const free = rows
    .filter((row) => !row.bound)
    .map((row) => row.name)
    .sort();
  // docs/decisions/0003-tenant-lock.md says why for each.
  expect(free).toEqual(["account_roles", "block_keys", "link_tokens", "outbox"]);
});
