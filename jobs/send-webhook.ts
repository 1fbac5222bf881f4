import { eventPayload } from "#app/outbound/event-payload.ts";
import { type OutboundOptions, OutboundRefusal, postOutbound } from "#app/outbound/post-outbound.server.ts";
import { signEvent } from "#app/outbound/sign-event.ts";
import { publicUrl } from "#app/public-url.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { type LedgerTimes, leaseDelivery, ledgerTimes, type Outcome, settleDelivery } from "#db/queries/deliveries.ts";
import { findDelivery } from "#db/queries/webhooks.ts";
import { webhookDeliveries } from "#db/schema/delivery.ts";
import type { Payload } from "./queue.ts";

/** A receiver that is being mended gets its event within hours, not minutes. */
export const webhookTimes: LedgerTimes = { ...ledgerTimes, retries: [10, 120, 1800, 14_400] };

type Found = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

/**
 * Posts one event, if the ledger says that it is due. A repeat carries the same `webhook-id`, by which the receiver knows it;
 * five tries, and the delivery is parked with its reason.
 */
export async function sendWebhook(
  { deliveryId, organizationId }: Payload<"send-webhook">,
  times: LedgerTimes = webhookTimes,
  outbound: OutboundOptions = {},
): Promise<void> {
  const leased = await withOrganization(organizationId, async (tx) => {
    const run = await leaseDelivery(tx, webhookDeliveries, deliveryId, times);
    const found = run === null ? null : await findDelivery(tx, deliveryId);
    return run === null || !found ? null : { run, found };
  });
  if (!leased) return;
  const { run, found } = leased;
  const { outcome, reason } = await attempt(found, outbound);
  await withOrganization(organizationId, (tx) =>
    settleDelivery(tx, webhookDeliveries, { id: deliveryId, run, outcome, reason }, times),
  );
}

type Attempt = { outcome: Outcome; reason: string | null };

async function attempt({ delivery, webhook }: Found, outbound: OutboundOptions): Promise<Attempt> {
  if (webhook.pausedAt) return { outcome: "away", reason: "the webhook is paused" };
  const body = JSON.stringify(eventPayload(delivery, publicUrl()));
  const seconds = Math.floor(Date.now() / 1000);
  const headers = { "Content-Type": "application/json", ...signEvent(webhook.secret, delivery.id, seconds, body) };
  try {
    const status = await postOutbound(webhook.url, { body, headers }, outbound);
    if (status >= 200 && status < 300) return { outcome: "sent", reason: null };
    if (status === 410) return { outcome: "failed", reason: "the receiver answered 410: it wants no more" };
    const redirects = status >= 300 && status < 400 ? "; redirects are not followed" : "";
    return { outcome: "later", reason: `the receiver answered ${status}${redirects}` };
  } catch (error) {
    if (error instanceof OutboundRefusal) return { outcome: "failed", reason: error.message };
    const { code, name } = error as { code?: string; name: string };
    return { outcome: "later", reason: `the receiver was not reached (${code ?? name})` };
  }
}
