import { withOrganization } from "#db/client.server.ts";
import { listStalledWaves, touchSteps } from "#db/queries/ledger.ts";
import { listOrganizationIds } from "#db/queries/organizations.ts";
import { deleteOldOutbox, insertOutbox, listDueOutbox, markEnqueued, type OutboxRow } from "#db/queries/outbox.ts";
import { enqueueFlow, payloads } from "./queue.ts";

/** A step that has not moved for so long has no job any more: the queue was emptied, or its worker took it along. */
const stalledAfterSeconds = 45;

/**
 * Hands what is due to the queue. The row's id is the job's key, so a crash between the hand-over and the mark adds nothing
 * the second time.
 */
export async function sweepOutbox(): Promise<void> {
  for (const row of await listDueOutbox()) {
    await handOver(row);
    await markEnqueued(row.id);
  }
}

async function handOver({ id, payload }: OutboxRow): Promise<void> {
  const wave = payloads["seal-wave"].parse(payload);
  await enqueueFlow(
    [
      { name: "seal-wave", payload: wave },
      { name: "measure-wave", payload: wave },
      { name: "publish-wave", payload: wave },
    ],
    id,
  );
}

/** Starts a stopped flow again under a new job key: our ledger, not the queue, knows what is still to do. */
export async function restartStalledFlows(): Promise<void> {
  for (const organizationId of await listOrganizationIds()) {
    await withOrganization(organizationId, async (tx) => {
      for (const waveId of await listStalledWaves(tx, stalledAfterSeconds)) {
        await touchSteps(tx, waveId);
        await insertOutbox(tx, organizationId, "wave-flow", { waveId, organizationId });
      }
    });
  }
  await deleteOldOutbox();
}
