import { randomBytes, randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/record.server.ts";
import { makeSetPasswordUrl } from "#app/auth/set-password-link.server.ts";
import { signInEmail } from "#app/auth/sign-in-email.ts";
import { withOrganization } from "#db/client.server.ts";
import { findAccountByEmail, insertAccount, insertOrganization } from "#db/queries/accounts.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * The door into an empty installation: a new organisation and its first owner, who gets in by the returned one-time link.
 * @throws WorkflowRefusal when the address is none, or has an account already
 */
export async function createOwner({
  organizationName,
  email,
}: {
  organizationName?: string | undefined;
  email: string;
}) {
  const address = signInEmail(email);
  if (!address) throw new WorkflowRefusal("email", `${email} is not a mail address one can sign in with.`);
  const organizationId = randomUUID();
  const accountId = randomUUID();
  return withOrganization(organizationId, async (tx) => {
    if (await findAccountByEmail(tx, address)) {
      throw new WorkflowRefusal("email", `${address} has an account already.`);
    }
    const name = organizationName?.trim() || (address.split("@")[1] ?? address);
    await insertOrganization(tx, { id: organizationId, name, roundingSecret: randomBytes(32) });
    await insertAccount(tx, {
      id: accountId,
      name: address,
      email: address,
      organizationId,
      role: "owner",
      employeeId: null,
    });
    const entry = { actorId: null, role: "system", action: "organisation-created", subject: organizationId };
    await recordAudit(tx, organizationId, entry);
    return { organizationId, accountId, setPasswordUrl: await makeSetPasswordUrl(tx, accountId) };
  });
}
