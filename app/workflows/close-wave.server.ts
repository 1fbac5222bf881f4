import { recordAudit } from "#app/audit/record.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { closeBox } from "#db/queries/box.ts";
import { makeStepsDue } from "#db/queries/ledger.ts";
import { insertOutbox } from "#db/queries/outbox.ts";
import { lockWave, updateWave, type Wave, waveState } from "#db/queries/waves.ts";
import { announce } from "./announce.server.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Ends answering before the last day does.
 * @throws WorkflowRefusal when the wave is not open
 */
export async function closeWave(organizationId: string, waveId: string, actor: Actor): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave) throw new WorkflowRefusal("wave", "There is no such wave.");
    if (waveState(wave) !== "open") throw new WorkflowRefusal("wave", "Only an open wave can be closed.");
    await endAnswering(tx, wave, actor);
  });
}

/**
 * Closes a wave that the caller holds locked and found open. In that one transaction the box is renamed, which waits for the
 * ballots under way and stops the next, and the job that seals is written down. So no ballot is taken after the close is
 * committed, and none that was taken is lost.
 */
export async function endAnswering(
  tx: Transaction,
  { id: waveId, organizationId }: Pick<Wave, "id" | "organizationId">,
  actor: Actor,
): Promise<void> {
  await closeBox(tx, waveId);
  await updateWave(tx, waveId, { closedAt: new Date() });
  await makeStepsDue(tx, organizationId, waveId);
  await insertOutbox(tx, organizationId, "wave-flow", { waveId, organizationId });
  await announce(tx, organizationId, "wave-closed", waveId);
  await recordAudit(tx, organizationId, {
    actorId: actor.accountId,
    role: actor.role,
    action: "wave-closed",
    subject: waveId,
  });
}

/** Starts sealing, measuring and publishing anew where it stopped, also what was set aside after too many tries. */
export async function resumeWave(organizationId: string, waveId: string, actor: Actor): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    const state = wave && waveState(wave);
    if (state !== "closed" && state !== "sealed") {
      throw new WorkflowRefusal("wave", "Only a closed wave that is not released yet can be resumed.");
    }
    await makeStepsDue(tx, organizationId, waveId);
    await insertOutbox(tx, organizationId, "wave-flow", { waveId, organizationId });
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "wave-resumed",
      subject: waveId,
    });
  });
}
