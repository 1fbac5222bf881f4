import { and, asc, desc, eq, isNull, lt, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { webhookDeliveries, webhooks } from "#db/schema/delivery.ts";

export type Webhook = typeof webhooks.$inferSelect;
export type WebhookDelivery = typeof webhookDeliveries.$inferSelect;

export async function insertWebhook(tx: Transaction, row: typeof webhooks.$inferInsert): Promise<string> {
  const [made] = await tx.insert(webhooks).values(row).returning({ id: webhooks.id });
  if (!made) throw new Error("the webhook was not inserted");
  return made.id;
}

export async function listWebhooks(tx: Transaction): Promise<Webhook[]> {
  return tx.select().from(webhooks).orderBy(asc(webhooks.createdAt));
}

export async function findWebhook(tx: Transaction, webhookId: string): Promise<Webhook | null> {
  const [row] = await tx.select().from(webhooks).where(eq(webhooks.id, webhookId));
  return row ?? null;
}

export async function pauseWebhook(tx: Transaction, webhookId: string, pausedAt: Date | null): Promise<void> {
  await tx.update(webhooks).set({ pausedAt }).where(eq(webhooks.id, webhookId));
}

/** Its deliveries go with it. */
export async function deleteWebhook(tx: Transaction, webhookId: string): Promise<void> {
  await tx.delete(webhooks).where(eq(webhooks.id, webhookId));
}

/** One delivery for each webhook that is not paused. */
export async function insertDeliveries(
  tx: Transaction,
  organizationId: string,
  event: WebhookDelivery["event"],
  waveId: string | null,
): Promise<void> {
  const open = await tx.select({ id: webhooks.id }).from(webhooks).where(isNull(webhooks.pausedAt));
  const rows = open.map(({ id: webhookId }) => ({ organizationId, webhookId, event, waveId }));
  if (rows.length > 0) await tx.insert(webhookDeliveries).values(rows);
}

export async function insertTestDelivery(tx: Transaction, organizationId: string, webhookId: string): Promise<void> {
  await tx.insert(webhookDeliveries).values({ organizationId, webhookId, event: "test" });
}

export async function findDelivery(tx: Transaction, deliveryId: string) {
  const [row] = await tx
    .select({ delivery: webhookDeliveries, webhook: webhooks })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(eq(webhookDeliveries.id, deliveryId));
  return row ?? null;
}

export async function listDeliveries(tx: Transaction, webhookId: string, limit = 20): Promise<WebhookDelivery[]> {
  return tx
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(webhookDeliveries.createdAt))
    .limit(limit);
}

/** The newest delivery of each webhook. */
export async function listLastDeliveries(tx: Transaction): Promise<Map<string, WebhookDelivery>> {
  const rows = await tx
    .selectDistinctOn([webhookDeliveries.webhookId])
    .from(webhookDeliveries)
    .orderBy(webhookDeliveries.webhookId, desc(webhookDeliveries.createdAt));
  return new Map(rows.map((row) => [row.webhookId, row]));
}

const keptDays = 30;

export async function deleteOldDeliveries(tx: Transaction): Promise<void> {
  const old = lt(webhookDeliveries.createdAt, sql`now() - make_interval(days => ${keptDays})`);
  await tx.delete(webhookDeliveries).where(and(old, notInArray(webhookDeliveries.state, ["due", "leased", "unsure"])));
}
