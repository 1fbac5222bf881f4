import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/operations.ts";

export type AuditRow = typeof auditEntries.$inferSelect;

/** One writer at a time for each organisation, until the transaction ends: the chain must not fork. */
export async function lockAudit(tx: Transaction, organizationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${organizationId}`}, 0))`);
}

export async function findLastAuditHash(tx: Transaction, organizationId: string): Promise<string | null> {
  const [row] = await tx
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .where(eq(auditEntries.organizationId, organizationId))
    .orderBy(desc(auditEntries.position))
    .limit(1);
  return row?.hash ?? null;
}

export async function insertAuditEntry(tx: Transaction, row: Omit<AuditRow, "position">): Promise<void> {
  await tx.insert(auditEntries).values(row);
}

export async function listAuditEntries(tx: Transaction, organizationId: string, after: number, limit: number) {
  return tx
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.organizationId, organizationId), gt(auditEntries.position, after)))
    .orderBy(asc(auditEntries.position))
    .limit(limit);
}

/** Whether a run of the retention rules has named this hash as that of the last entry it deleted. */
export async function isAuditAnchor(tx: Transaction, organizationId: string, hash: string): Promise<boolean> {
  const named = sql`${auditEntries.detail}->>'auditAnchor' = ${hash}`;
  const here = and(
    eq(auditEntries.organizationId, organizationId),
    eq(auditEntries.action, "retention-applied"),
    named,
  );
  const rows = await tx.select({ position: auditEntries.position }).from(auditEntries).where(here).limit(1);
  return rows.length > 0;
}
