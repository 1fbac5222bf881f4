import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { takeBounces } from "#app/workflows/take-bounces.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { withOrganization } from "#db/client.server.ts";
import { listUndelivered, type Mail } from "#db/queries/mails.ts";
import { insertMails } from "#db/queries/outbox.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
let organizationId: string;
let other: string;
const actor = { accountId: "a", role: "owner" };
beforeAll(async () => {
  database = await createTestDatabase();
  ({ organizationId } = await createOwner({ email: "owner@bounces.example" }));
  ({ organizationId: other } = await createOwner({ email: "owner@others.example" }));
});
afterAll(() => database.drop());

async function sent(kind: Mail["kind"], recipient: string): Promise<string> {
  const id = randomUUID();
  const messageId = `<${id}@bounces.example>`;
  const row = { id, organizationId, kind, recipient, subject: "A", body: null, messageId, state: "sent" as const };
  await withOrganization(organizationId, (tx) => insertMails(tx, [row]));
  return `From MAILER-DAEMON\nAction: failed\nStatus: 5.1.1\n\nMessage-ID: ${messageId}\n`;
}
const listed = async () =>
  (await withOrganization(organizationId, (tx) => listUndelivered(tx))).map(({ recipient, bounce }) => [
    recipient,
    bounce,
  ]);

test("what came back is listed, once, however often the file is read; a reminder never is", async () => {
  const file = (await sent("invitation", "a@x.example")) + (await sent("reminder", "b@x.example"));
  const strange = "From MAILER-DAEMON\nAction: failed\nStatus: 5.1.1\n\nMessage-ID: <else@where.example>\n";
  for (let n = 0; n < 2; n += 1) {
    expect(await takeBounces(organizationId, file + strange, actor)).toEqual({ known: 2, unknown: 1 });
    expect(await listed()).toEqual([["a@x.example", "5.1.1"]]);
  }
});

test("another organisation's file changes nothing here", async () => {
  const file = await sent("invitation", "c@x.example");
  expect(await takeBounces(other, file, actor)).toEqual({ known: 0, unknown: 1 });
  expect((await listed()).map(([recipient]) => recipient)).toEqual(["a@x.example"]);
});

test("a file without a notification is refused with the mend", async () => {
  await expect(takeBounces(organizationId, "%PDF-1.7", actor)).rejects.toThrow(WorkflowRefusal);
});
