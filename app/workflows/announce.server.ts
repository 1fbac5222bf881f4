import type { EventName } from "#app/outbound/event-payload.ts";
import type { Transaction } from "#db/client.server.ts";
import { insertDeliveries } from "#db/queries/webhooks.ts";

/** Tells the organisation's webhooks, in the transaction that made it so: both are kept or neither. */
export async function announce(
  tx: Transaction,
  organizationId: string,
  event: Exclude<EventName, "test">,
  waveId: string,
): Promise<void> {
  await insertDeliveries(tx, organizationId, event, waveId);
}
