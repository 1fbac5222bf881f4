import { recordAudit } from "#app/audit/record.server.ts";
import { readBounces } from "#app/mail/read-bounces.ts";
import { withOrganization } from "#db/client.server.ts";
import { markBounced } from "#db/queries/mails.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Notes which mails came back. A notification that names none of our mails is counted as unknown; the same file again
 * changes nothing.
 * @throws WorkflowRefusal when there is no notification in the file
 */
export async function takeBounces(organizationId: string, file: string, actor: Actor) {
  const bounces = readBounces(file);
  if (bounces.length === 0) {
    throw new WorkflowRefusal(
      "file",
      "There is no delivery-status notification in this file. Save the bounces as .eml or .mbox.",
    );
  }
  return withOrganization(organizationId, async (tx) => {
    let known = 0;
    for (const { messageId, status } of bounces) if (await markBounced(tx, messageId, status)) known += 1;
    const detail = { known, unknown: bounces.length - known };
    const { accountId, role } = actor;
    await recordAudit(tx, organizationId, { actorId: accountId, role, action: "bounces-read", detail });
    return detail;
  });
}
