import { recordAudit } from "#app/audit/record.server.ts";
import { withOrganization } from "#db/client.server.ts";
import {
  deleteInstrumentTemplate,
  deleteInstrumentVersion,
  findInstrumentVersion,
  lockNewestInstrumentVersion,
} from "#db/queries/instrument-versions.ts";
import { findWaveAsking } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Removes the draft of an instrument; one that has no other version goes with it. A published version stays, since waves may
 * name it later and answers already do.
 * @param revision the draft as it was looked at: a change made since is not removed unseen
 * @throws WorkflowRefusal when it is published, changed meanwhile, or asked by a wave
 */
export async function removeDraft(
  organizationId: string,
  { versionId, revision }: { versionId: string; revision: number },
  actor: Actor,
): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    const asked = await findInstrumentVersion(tx, versionId);
    const newest = asked && (await lockNewestInstrumentVersion(tx, asked.templateId));
    if (!newest) throw new WorkflowRefusal("gone", "There is no such instrument.");
    if (newest.id !== versionId || newest.publishedAt) {
      throw new WorkflowRefusal("frozen", "A published version stays, so that old waves keep their meaning.");
    }
    if (newest.revision !== revision) throw new WorkflowRefusal("changed", "This draft was changed meanwhile.");
    if (await findWaveAsking(tx, versionId)) {
      throw new WorkflowRefusal("used", "A wave names this version. Choose other questions for that wave first.");
    }
    const { number, templateId } = newest;
    if (number === 1) await deleteInstrumentTemplate(tx, templateId);
    else await deleteInstrumentVersion(tx, versionId);
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: number === 1 ? "instrument-removed" : "instrument-version-removed",
      subject: versionId,
      detail: { number },
    });
  });
}
