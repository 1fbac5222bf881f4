import { recordAudit } from "#app/audit/record.server.ts";
import { type RetentionKind, retentionKinds } from "#app/privacy/retention.ts";
import { finishErasures } from "#app/workflows/erase-person.server.ts";
import { database, type Transaction, withOrganization } from "#db/client.server.ts";
import { countOverdue, deleteOldAudit, deleteOverdue, findRetention, takeRetentionRun } from "#db/queries/retention.ts";
import { organizations } from "#db/schema/organizations.ts";

const dayMs = 86_400_000;
export type RetentionCounts = Record<RetentionKind, number>;

/** What a run at `now` would delete. */
export async function previewRetention(tx: Transaction, organizationId: string, now: Date): Promise<RetentionCounts> {
  return forEachKind(tx, organizationId, now, (kind, cutoff) => countOverdue(tx, kind, cutoff));
}

/**
 * Deletes what is past its time, once a day for each organisation, all in one transaction with the entry that says so. A
 * second run on the same day does nothing, whichever worker comes.
 */
export async function applyRetention(now = new Date()): Promise<void> {
  for (const { id } of await database().select({ id: organizations.id }).from(organizations)) {
    await withOrganization(id, (tx) => applyTo(tx, id, now));
  }
}

async function applyTo(tx: Transaction, organizationId: string, now: Date): Promise<void> {
  if (!(await takeRetentionRun(tx, organizationId, now.toISOString().slice(0, 10)))) return;
  let auditAnchor: string | null = null;
  const deleted = await forEachKind(tx, organizationId, now, async (kind, cutoff) => {
    if (kind !== "audit") return deleteOverdue(tx, kind, cutoff);
    const { deleted: entries, lastHash } = await deleteOldAudit(tx, cutoff);
    auditAnchor = lastHash;
    return entries;
  });
  const erased = await finishErasures(tx, now);
  await recordAudit(tx, organizationId, {
    actorId: null,
    role: "system",
    action: "retention-applied",
    subject: organizationId,
    detail: { ...deleted, erased, ...(auditAnchor === null ? {} : { auditAnchor }) },
  });
}

async function forEachKind(
  tx: Transaction,
  organizationId: string,
  now: Date,
  work: (kind: RetentionKind, cutoff: Date) => Promise<number>,
): Promise<RetentionCounts> {
  const { days } = await findRetention(tx, organizationId);
  const counts = {} as RetentionCounts;
  for (const kind of retentionKinds) {
    const kept = days[kind];
    counts[kind] = kept === null ? 0 : await work(kind, new Date(now.getTime() - kept * dayMs));
  }
  return counts;
}
