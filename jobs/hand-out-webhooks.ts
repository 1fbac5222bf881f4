import { sql } from "drizzle-orm";
import { withOrganization } from "#db/client.server.ts";
import { type LedgerTimes, takeHints } from "#db/queries/deliveries.ts";
import { listOrganizationIds } from "#db/queries/organizations.ts";
import { deleteOldDeliveries } from "#db/queries/webhooks.ts";
import { webhookDeliveries } from "#db/schema/delivery.ts";
import { enqueue } from "./queue.ts";
import { webhookTimes } from "./send-webhook.ts";

const mostHints = 100;

/** Tells the queue which deliveries are due; those of a paused webhook wait. As for mails, the ledger knows what was told. */
export async function handOutWebhooks(times: LedgerTimes = webhookTimes): Promise<void> {
  const which = sql`webhook_id in (select id from webhooks where paused_at is null)`;
  for (const organizationId of await listOrganizationIds()) {
    const hints = await withOrganization(organizationId, (tx) =>
      takeHints(tx, webhookDeliveries, { limit: mostHints, which, times }),
    );
    for (const { id, handedAt } of hints) {
      const jobId = `${id}-${handedAt.getTime()}`;
      await enqueue("send-webhook", { deliveryId: id, organizationId }, { jobId });
    }
  }
}

export async function forgetOldDeliveries(): Promise<void> {
  for (const organizationId of await listOrganizationIds()) await withOrganization(organizationId, deleteOldDeliveries);
}
