import { recordAudit } from "#app/audit/record.server.ts";
import { makeSetPasswordUrl } from "#app/auth/set-password-link.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findAccount } from "#db/queries/accounts.ts";
import type { Actor } from "./create-account.server.ts";

/** A new set-password link for an account that lost its first; the old one dies. Null when it is not of this organisation. */
export async function renewLink(organizationId: string, accountId: string, actor: Actor) {
  const account = await findAccount(organizationId, accountId);
  if (!account) return null;
  return withOrganization(organizationId, async (tx) => {
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "set-password-link-made",
      subject: accountId,
    });
    return { ...account, setPasswordUrl: await makeSetPasswordUrl(tx, accountId) };
  });
}
