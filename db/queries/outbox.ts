import { and, asc, isNull, lt, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.server.ts";
import { mails, outbox } from "#db/schema/operations.ts";

export type OutboxRow = typeof outbox.$inferSelect;
/** `wave-flow`: seal, measure and publish of one wave. Mails and webhook deliveries are ledgers of their own. */
export type OutboxJob = "wave-flow";

/** Writes down a job in the transaction that makes it due; the sweep hands it to the queue after the commit. */
export async function insertOutbox(
  tx: Transaction,
  organizationId: string,
  job: OutboxJob,
  payload: Record<string, string>,
): Promise<void> {
  await tx.insert(outbox).values({ organizationId, job, payload });
}

export async function listDueOutbox(limit = 200): Promise<OutboxRow[]> {
  return database().select().from(outbox).where(isNull(outbox.enqueuedAt)).orderBy(asc(outbox.createdAt)).limit(limit);
}

export async function markEnqueued(id: string): Promise<void> {
  await database().update(outbox).set({ enqueuedAt: sql`now()` }).where(sql`${outbox.id} = ${id}`);
}

/** What the queue has long taken is no longer needed: the ledger and the mails hold the state of record. */
export async function deleteOldOutbox(): Promise<void> {
  await database()
    .delete(outbox)
    .where(and(lt(outbox.enqueuedAt, sql`now() - interval '7 days'`)));
}

/** Letters to send, due at once: the row is all it takes, the sweep tells the queue. */
export async function insertMails(tx: Transaction, rows: (typeof mails.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await tx.insert(mails).values(rows.slice(at, at + 500));
}
