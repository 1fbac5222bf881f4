import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { recordAudit } from "#app/audit/record.server.ts";
import { checkOutbound, OutboundRefusal } from "#app/outbound/post-outbound.server.ts";
import { secretText } from "#app/outbound/sign-event.ts";
import { withOrganization } from "#db/client.server.ts";
import { retryParked } from "#db/queries/deliveries.ts";
import { deleteWebhook, findWebhook, insertTestDelivery, insertWebhook, pauseWebhook } from "#db/queries/webhooks.ts";
import { webhookDeliveries } from "#db/schema/delivery.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

const longestUrl = 2000;

/**
 * Adds a webhook and makes its signing secret, which is in the answer of this call and shown nowhere again.
 * @throws WorkflowRefusal when the address is not an https one of the public internet
 */
export async function addWebhook(organizationId: string, url: string, actor: Actor) {
  const wanted = url.trim();
  if (wanted.length > longestUrl || !URL.canParse(wanted) || new URL(wanted).protocol !== "https:") {
    throw new WorkflowRefusal("url", "Give the whole address, beginning with https://.");
  }
  try {
    await checkOutbound(wanted);
  } catch (error) {
    if (error instanceof OutboundRefusal) throw new WorkflowRefusal("url", error.message);
    if ((error as { code?: string }).code === "ENOTFOUND") {
      throw new WorkflowRefusal("url", "No server has this name. Check its spelling.");
    }
    // The resolver is away: each delivery checks the address again.
  }
  const secret = randomBytes(32);
  const href = new URL(wanted).href;
  return withOrganization(organizationId, async (tx) => {
    const webhookId = await insertWebhook(tx, { organizationId, url: href, secret });
    await note(tx, organizationId, actor, "webhook-added", webhookId);
    return { webhookId, secret: secretText(secret) };
  });
}

export type WebhookChange = "test" | "pause" | "resume" | "retry" | "remove";
export const isWebhookChange = (text: string): text is WebhookChange =>
  ["test", "pause", "resume", "retry", "remove"].includes(text);

/** False when there is no such webhook. */
export async function changeWebhook(organizationId: string, webhookId: string, change: WebhookChange, actor: Actor) {
  return withOrganization(organizationId, async (tx) => {
    if (!(await findWebhook(tx, webhookId))) return false;
    if (change === "test") await insertTestDelivery(tx, organizationId, webhookId);
    if (change === "pause") await pauseWebhook(tx, webhookId, new Date());
    if (change === "resume") await pauseWebhook(tx, webhookId, null);
    if (change === "retry") await retryParked(tx, webhookDeliveries, eq(webhookDeliveries.webhookId, webhookId));
    if (change === "remove") await deleteWebhook(tx, webhookId);
    await note(tx, organizationId, actor, `webhook-${change}`, webhookId);
    return true;
  });
}

async function note(
  tx: Parameters<typeof findWebhook>[0],
  organizationId: string,
  { accountId, role }: Actor,
  action: string,
  subject: string,
): Promise<void> {
  await recordAudit(tx, organizationId, { actorId: accountId, role, action, subject });
}
