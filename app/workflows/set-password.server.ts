import { recordAudit } from "#app/audit/record.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { maximumPasswordLength, minimumPasswordLength } from "#app/auth/password-length.ts";
import { hashOfLinkToken } from "#app/auth/set-password-link.server.ts";
import { withOrganization } from "#db/client.server.ts";
import {
  deleteSessions,
  findMembership,
  findSetPasswordLink,
  savePassword,
  takeSetPasswordLink,
} from "#db/queries/accounts.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Spends the link and sets the password; every session of the account ends. False when the link is unknown, spent or past.
 * @throws WorkflowRefusal when the password is too short or too long; the link stays good
 */
export async function setPassword(token: string, password: string): Promise<boolean> {
  if (password.length < minimumPasswordLength || password.length > maximumPasswordLength) {
    throw new WorkflowRefusal("password", `Choose ${minimumPasswordLength} to ${maximumPasswordLength} characters.`);
  }
  const tokenHash = hashOfLinkToken(token);
  const link = await findSetPasswordLink(tokenHash);
  const membership = link && (await findMembership(link.accountId));
  if (!link || !membership) return false;
  const hash = await hashPassword(password);
  const { organizationId, role } = membership;
  return withOrganization(organizationId, async (tx) => {
    const taken = await takeSetPasswordLink(tx, tokenHash);
    if (!taken) return false;
    await savePassword(tx, taken.accountId, hash);
    await deleteSessions(tx, taken.accountId);
    const { accountId } = taken;
    await recordAudit(tx, organizationId, { actorId: accountId, role, action: "password-set", subject: accountId });
    return true;
  });
}
