import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/record.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { deleteAccount } from "#db/queries/accounts.ts";
import { findNewestSnapshot, findPerson } from "#db/queries/people.ts";
import {
  anonymisePerson,
  deleteIntentDrafts,
  deleteMailsTo,
  findPersonAccount,
  insertErasure,
  listPendingErasures,
  listPersonRows,
  markErased,
} from "#db/queries/personal-data.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Erases a person who has left: account, letters, and name, address and number in every import that no running wave is
 * about; the rest follows by itself once those waves are over. Answers are out of reach, because nothing leads to them.
 * @throws WorkflowRefusal when the person is still in the organisation, unknown, or the one who asks
 */
export async function erasePerson(organizationId: string, employeeId: string, actor: Actor): Promise<void> {
  const rows = await withOrganization(organizationId, (tx) => listPersonRows(tx, employeeId));
  if (rows.length === 0) throw new WorkflowRefusal("person", "Nobody of this organisation has this number.");
  const emails = [...new Set(rows.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])))];
  const account = await findPersonAccount(organizationId, employeeId, emails);
  if (account && account.accountId === actor.accountId) {
    throw new WorkflowRefusal("person", "This is you. Another owner can erase your account.");
  }
  await withOrganization(organizationId, async (tx) => {
    const newest = await findNewestSnapshot(tx);
    if (newest && (await findPerson(tx, newest.id, employeeId))) {
      throw new WorkflowRefusal(
        "person",
        "This person is in the organisation as it is now. Import the people without them first: the next import would bring them back.",
      );
    }
    if (account) {
      await deleteIntentDrafts(tx, account.accountId);
      await deleteAccount(tx, organizationId, account.accountId);
    }
    await deleteMailsTo(tx, emails);
    const now = new Date();
    const erasureId = await insertErasure(tx, { organizationId, employeeId, requestedAt: now });
    await finishErasures(tx, now);
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "person-erased",
      subject: erasureId,
      detail: { hadAccount: account !== null },
    });
  });
}

/** Goes on with erasures that waited for a wave to end. @returns how many are finished now */
export async function finishErasures(tx: Transaction, now: Date): Promise<number> {
  let finished = 0;
  for (const { id, employeeId } of await listPendingErasures(tx)) {
    const left = employeeId === null ? 0 : await anonymisePerson(tx, employeeId, `erased-${randomUUID()}`);
    if (left > 0) continue;
    await markErased(tx, id, now);
    finished += 1;
  }
  return finished;
}
