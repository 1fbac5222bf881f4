import { recordAudit } from "#app/audit/record.server.ts";
import { destroyBatchKeys } from "#app/keys/batch-keys.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { deleteBlocks } from "#db/queries/blocks.ts";
import { dropEmptyBox } from "#db/queries/box.ts";
import { deleteInvitationLinks, deleteLinkTokens, takeInvitations } from "#db/queries/invitations.ts";
import { deleteWaveMails } from "#db/queries/mails.ts";
import { deleteReminders } from "#db/queries/reminders.ts";
import { lockWave, updateWave, waveState } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Takes an open wave back until the first ballot is in: its links, blocks and keys are gone.
 * @throws WorkflowRefusal when the wave is not open, or somebody has answered
 */
export async function returnToDraft(organizationId: string, waveId: string, actor: Actor): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || waveState(wave) !== "open") throw new WorkflowRefusal("wave", "This wave is not open.");
    if (!(await dropEmptyBox(tx, waveId))) {
      throw new WorkflowRefusal("wave", "Somebody has answered already, so this wave stays open until it is closed.");
    }
    await takeInvitations(tx, waveId);
    await deleteInvitationLinks(tx, waveId);
    await deleteLinkTokens(tx, waveId);
    await deleteWaveMails(tx, waveId);
    await deleteReminders(tx, waveId);
    await deleteBlocks(tx, waveId);
    await updateWave(tx, waveId, {
      snapshotId: null,
      openedAt: null,
      linksDownloadedAt: null,
      candidateCells: null,
      frozenHash: null,
      replacementCount: 0,
    });
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "wave-returned-to-draft",
      subject: waveId,
    });
  });
  // Under the lock again, in case somebody has opened it anew in between: those keys are needed.
  await withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || waveState(wave) === "draft") await destroyBatchKeys(waveId);
  });
}
