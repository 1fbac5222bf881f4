import { recordAudit } from "#app/audit/record.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { hasOpenedWave, isVersionFrozen, lockVersion, updateVersion } from "#db/queries/strategies.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Sets until when leaders can sign. Once somebody has signed it can only move later: leaders sealed their intent on the
 * word that it stays sealed until that moment. It is fixed when a wave on the version opens.
 * @throws WorkflowRefusal when it would break that word
 */
export async function setIntentDeadline(
  organizationId: string,
  versionId: string,
  deadline: Date,
  actor: Actor,
): Promise<void> {
  const refuse = (message: string) => new WorkflowRefusal("intentDeadline", message);
  await withOrganization(organizationId, async (tx) => {
    const version = await lockVersion(tx, organizationId, versionId);
    if (!version) throw refuse("There is no such strategy version.");
    if (deadline <= new Date()) throw refuse("This moment has passed. Give a later one.");
    if (await hasOpenedWave(tx, versionId))
      throw refuse("A wave on this version has opened, so its deadline is fixed.");
    const signed = await isVersionFrozen(tx, versionId);
    if (signed && version.intentDeadline && deadline < version.intentDeadline) {
      throw refuse("A leader has signed, so the deadline can only move later.");
    }
    await updateVersion(tx, versionId, { intentDeadline: deadline });
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "intent-deadline-set",
      subject: versionId,
      detail: { deadline: deadline.toISOString() },
    });
  });
}
