import { recordAudit } from "#app/audit/record.server.ts";
import { destroyBatchKeys } from "#app/keys/batch-keys.server.ts";
import { forgetTickets } from "#app/seal/forget-tickets.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { dropOpenBox } from "#db/queries/box.ts";
import { findOpenPilot, lockWave, updateWave, waveState } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Calls an open wave off: the box goes unread and its key is destroyed, so nothing of what was answered can be measured or
 * read by anybody. Invitations stay without their marks, so that each link can say what happened.
 * @throws WorkflowRefusal when the wave is not open
 */
export async function cancelWave(organizationId: string, waveId: string, actor: Actor): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || wave.pilotOf || waveState(wave) !== "open") {
      throw new WorkflowRefusal("wave", "Only an open wave can be cancelled.");
    }
    await discard(tx, organizationId, waveId, actor, "wave-cancelled", waveId);
  });
  // After the commit; a crash in between leaves the key to the worker, which destroys keys that have no box.
  await destroyBatchKeys(waveId);
}

/**
 * Ends the pilot of a draft the same way: what was tried is thrown away unread.
 * @throws WorkflowRefusal when no pilot of this wave is running
 */
export async function endPilot(organizationId: string, waveId: string, actor: Actor): Promise<void> {
  const pilotId = await withOrganization(organizationId, async (tx) => {
    await lockWave(tx, waveId);
    const pilot = await findOpenPilot(tx, waveId);
    if (!pilot) throw new WorkflowRefusal("wave", "No pilot of this wave is running.");
    await discard(tx, organizationId, pilot.id, actor, "pilot-ended", waveId);
    return pilot.id;
  });
  await destroyBatchKeys(pilotId);
}

async function discard(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  { accountId: actorId, role }: Actor,
  action: string,
  subject: string,
): Promise<void> {
  const now = new Date();
  await dropOpenBox(tx, waveId);
  await forgetTickets(tx, waveId);
  await updateWave(tx, waveId, { closedAt: now, cancelledAt: now });
  await recordAudit(tx, organizationId, { actorId, role, action, subject });
}
