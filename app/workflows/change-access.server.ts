import { recordAudit } from "#app/audit/record.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { deleteAccount, deleteSessions, type Role, updateRole } from "#db/queries/accounts.ts";
import type { Actor } from "./create-account.server.ts";

/** Gives the account another role, or with null takes the account away. Its sessions end at once. False when it is not of this organisation. */
export async function changeAccess(organizationId: string, accountId: string, role: Role | null, actor: Actor) {
  return withOrganization(organizationId, async (tx) => {
    const changed = role
      ? await updateRole(tx, organizationId, accountId, role)
      : await deleteAccount(tx, organizationId, accountId);
    if (!changed) return false;
    await deleteSessions(tx, accountId);
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: role ? "role-changed" : "access-removed",
      subject: accountId,
      detail: { role },
    });
    return true;
  });
}
