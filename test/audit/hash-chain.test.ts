import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAudit } from "#app/audit/record.server.ts";
import { verifyAudit } from "#app/audit/verify.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function organizationWith(entries: number): Promise<string> {
  const { organizationId } = await createOwner({ email: `owner@audit-${crypto.randomUUID()}.example` });
  const add = (index: number) =>
    withOrganization(organizationId, (tx) =>
      recordAudit(tx, organizationId, {
        actorId: "a",
        role: "owner",
        action: "viewed",
        detail: { z: index, a: [1.5, "é"] },
      }),
    );
  await Promise.all(Array.from({ length: entries }, (_, index) => add(index)));
  return organizationId;
}

/** As someone with the database in hand would. */
const tamper = (organizationId: string, statement: string) =>
  rawSql().begin(async (tx) => {
    await tx`select set_config('plumbline.organization', ${organizationId}, true)`;
    await tx.unsafe(statement);
  });

test("parallel writers make one unbroken chain", async () => {
  const organizationId = await organizationWith(20);
  expect(await verifyAudit(organizationId)).toEqual({ intact: true, entries: 21 });
});

test("a changed or a missing entry is found", async () => {
  const changed = await organizationWith(5);
  await tamper(
    changed,
    `update audit_entries set detail = '{"z":99}' where position = (select max(position) - 2 from audit_entries)`,
  );
  expect(await verifyAudit(changed)).toMatchObject({ intact: false, entries: 3 });
  const missing = await organizationWith(5);
  await tamper(missing, `delete from audit_entries where position = (select max(position) - 2 from audit_entries)`);
  expect(await verifyAudit(missing)).toMatchObject({ intact: false, entries: 3 });
});

test("the application's role can add, never change or remove", async () => {
  const organizationId = await organizationWith(1);
  for (const statement of ["update audit_entries set action = 'x'", "delete from audit_entries"]) {
    const attempt = withOrganization(organizationId, (tx) => tx.execute(statement));
    await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});
