import { recordAudit } from "#app/audit/record.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { minimumPasswordLength } from "#app/auth/password-length.ts";
import { makeSetPasswordUrl } from "#app/auth/set-password-link.server.ts";
import { signInEmail } from "#app/auth/sign-in-email.ts";
import { cellLimits, cleanText, textFault } from "#app/import/clean-cell.ts";
import { withOrganization } from "#db/client.server.ts";
import { findAccountByEmail, hasAccount, insertAccount, type Role, savePassword } from "#db/queries/accounts.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

export type Actor = { accountId: string | null; role: string };
export type NewAccount = { name: string; email: string; role: Role; employeeId?: string | null; password?: string };

/**
 * Gives a person a sign-in: with `password` at once, else through the returned one-time link.
 * @throws WorkflowRefusal when the address is none, or has an account already
 */
export async function createAccount(
  organizationId: string,
  { name, email, role, employeeId = null, password }: NewAccount,
  actor: Actor = { accountId: null, role: "system" },
): Promise<{ accountId: string; setPasswordUrl?: string }> {
  const address = signInEmail(email);
  if (!address) throw new WorkflowRefusal("email", "This is not a mail address one can sign in with.");
  const fullName = cleanText(name);
  const fault = textFault(fullName, cellLimits.name);
  if (fault) throw new WorkflowRefusal("name", `The name ${fault}.`);
  if (password !== undefined && password.length < minimumPasswordLength) {
    throw new WorkflowRefusal("password", `A password has at least ${minimumPasswordLength} characters.`);
  }
  const hash = password === undefined ? null : await hashPassword(password);
  return withOrganization(organizationId, async (tx) => {
    if (await findAccountByEmail(tx, address)) {
      throw new WorkflowRefusal("email", "This mail address has an account already.");
    }
    if (employeeId && (await hasAccount(tx, organizationId, employeeId))) {
      throw new WorkflowRefusal("employeeId", "This person has an account already, under another mail address.");
    }
    const accountId = crypto.randomUUID();
    await insertAccount(tx, {
      id: accountId,
      name: fullName || address,
      email: address,
      organizationId,
      role,
      employeeId,
    });
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "account-created",
      subject: accountId,
      detail: { role },
    });
    if (hash === null) return { accountId, setPasswordUrl: await makeSetPasswordUrl(tx, accountId) };
    await savePassword(tx, accountId, hash);
    return { accountId };
  });
}
