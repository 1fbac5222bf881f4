import { recordAudit } from "#app/audit/record.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import {
  findEmployeeId,
  findPersonAccount,
  listPendingErasures,
  listPersonInvitations,
  listPersonRows,
} from "#db/queries/personal-data.ts";
import type { Actor } from "./create-account.server.ts";

/** What stands beside the data in every copy: what cannot be in it, and why. */
const notInHere = [
  "Answers and comments: nothing leads from a person to them, so they cannot be found, given, changed or deleted.",
  "Whether this person took part: until a survey closes the server knows who holds a ticket, but no role may see it; after closing the mark is deleted.",
  "Letters about a survey: their list would tell who has answered.",
  "A leader's intent: it is sealed even from the programme owner. Leaders read their own on its page.",
];

/** Everything of one person that may be given, found by employee number or mail address; null for nobody. */
export async function findPersonalData(organizationId: string, wanted: string) {
  const found = await withOrganization(organizationId, async (tx) => {
    const employeeId = await findEmployeeId(tx, wanted);
    return employeeId === null ? null : { employeeId, ...(await readPerson(tx, employeeId)) };
  });
  if (!found) return null;
  const { employeeId, imports, invitations, erasureWaits } = found;
  const emails = [...new Set(imports.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])))];
  const account = await findPersonAccount(organizationId, employeeId, emails);
  return { employeeId, name: imports[0]?.name ?? "", imports, invitations, account, erasureWaits };
}

async function readPerson(tx: Transaction, employeeId: string) {
  return {
    imports: await listPersonRows(tx, employeeId),
    invitations: await listPersonInvitations(tx, employeeId),
    erasureWaits: (await listPendingErasures(tx)).some((erasure) => erasure.employeeId === employeeId),
  };
}

/** The same as a file to hand over, with a note in the audit that it was made. */
export async function makePersonCopy(organizationId: string, organizationName: string, wanted: string, actor: Actor) {
  const found = await findPersonalData(organizationId, wanted);
  if (!found) return null;
  await withOrganization(organizationId, (tx) =>
    recordAudit(tx, organizationId, { actorId: actor.accountId, role: actor.role, action: "person-copy-made" }),
  );
  const { employeeId, imports, invitations, account } = found;
  return {
    organization: organizationName,
    madeOn: new Date().toISOString(),
    employeeId,
    imports,
    invitations,
    account,
    notInHere,
  };
}
