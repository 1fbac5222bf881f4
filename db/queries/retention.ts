import { and, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { defaultRetention, type RetentionDays, type RetentionKind } from "#app/privacy/retention.ts";
import type { Transaction } from "#db/client.server.ts";
import { retentionRules } from "#db/schema/data-protection.ts";
import { auditEntries, mails } from "#db/schema/operations.ts";
import { organisationSnapshots, people } from "#db/schema/organizations.ts";
import { comments, sealedAnswers } from "#db/schema/sealed.ts";
import { invitations, linkTokens, waves } from "#db/schema/waves.ts";

export async function findRetention(tx: Transaction, organizationId: string) {
  const [row] = await tx.select().from(retentionRules).where(eq(retentionRules.organizationId, organizationId));
  if (!row) return { days: defaultRetention, lastRunOn: null };
  const { snapshots, mails: letters, comments: texts, answers, audit, lastRunOn } = row;
  return { days: { snapshots, mails: letters, comments: texts, answers, audit }, lastRunOn };
}

export async function saveRetention(tx: Transaction, organizationId: string, days: RetentionDays): Promise<void> {
  const row = { organizationId, ...days };
  await tx.insert(retentionRules).values(row).onConflictDoUpdate({ target: retentionRules.organizationId, set: days });
}

/** Takes a day's run; false when it was taken before. Of several workers at the same moment, one gets it. */
export async function takeRetentionRun(tx: Transaction, organizationId: string, day: string): Promise<boolean> {
  await tx
    .insert(retentionRules)
    .values({ organizationId, ...defaultRetention })
    .onConflictDoNothing();
  const taken = await tx
    .update(retentionRules)
    .set({ lastRunOn: day })
    .where(or(isNull(retentionRules.lastRunOn), lt(retentionRules.lastRunOn, day)))
    .returning({ organizationId: retentionRules.organizationId });
  return taken.length === 1;
}

const sealedBefore = (cutoff: Date) =>
  sql`(select ${waves.id} from ${waves} where ${waves.sealedAt} < ${cutoff.toISOString()})`;
/** A wave that is over, one way or the other: its people are no longer asked anything. */
const isOver = sql`(${waves.sealedAt} is not null or ${waves.cancelledAt} is not null)`;

/** Earlier imports past their time that no running wave is about. The newest is the organisation and stays. */
const oldSnapshots = (cutoff: Date) => sql`(select s.id from ${organisationSnapshots} s
  where s.imported_at < ${cutoff.toISOString()}
    and exists (select from ${organisationSnapshots} later where later.imported_at > s.imported_at)
    and not exists (select from ${waves} where ${waves.snapshotId} = s.id and not ${isOver}))`;

/** What is over, for each kind. The same conditions count for the preview and delete in the run. */
function overdue(kind: RetentionKind, cutoff: Date): SQL {
  const condition = {
    snapshots: sql`${people.snapshotId} in ${oldSnapshots(cutoff)}`,
    mails: or(
      and(isNull(mails.waveId), inArray(mails.state, ["sent", "failed"])),
      sql`${mails.waveId} in (select ${waves.id} from ${waves}
        where coalesce(${waves.sealedAt}, ${waves.cancelledAt}) < ${cutoff.toISOString()})`,
    ),
    comments: sql`${comments.waveId} in ${sealedBefore(cutoff)}`,
    answers: sql`${sealedAnswers.waveId} in ${sealedBefore(cutoff)}`,
    audit: and(
      lt(auditEntries.at, cutoff),
      sql`${auditEntries.position} < (select max(position) from ${auditEntries})`,
    ),
  }[kind];
  return condition ?? sql`false`;
}

const tables = { snapshots: people, mails, comments, answers: sealedAnswers, audit: auditEntries } as const;

/** Rows that the next run would delete. */
export async function countOverdue(tx: Transaction, kind: RetentionKind, cutoff: Date): Promise<number> {
  const [row] = await tx.execute<{ rows: number }>(
    sql`select count(*)::int as rows from ${tables[kind]} where ${overdue(kind, cutoff)}`,
  );
  return row?.rows ?? 0;
}

export async function deleteOverdue(tx: Transaction, kind: RetentionKind, cutoff: Date): Promise<number> {
  if (kind === "audit") throw new Error("audit entries are deleted by deleteOldAudit, which keeps the chain checkable");
  if (kind === "snapshots") await deleteInvitations(tx, cutoff);
  const deleted = await tx.execute(sql`delete from ${tables[kind]} where ${overdue(kind, cutoff)}`);
  if (kind === "snapshots") {
    const old = sql`${organisationSnapshots.id} in ${oldSnapshots(cutoff)}`;
    await tx.delete(organisationSnapshots).where(old);
  }
  return deleted.count;
}

/** Who was invited from these imports, and their links: without the people they would be only random ids. */
async function deleteInvitations(tx: Transaction, cutoff: Date): Promise<void> {
  const here = sql`in (select ${waves.id} from ${waves} where ${waves.snapshotId} in ${oldSnapshots(cutoff)})`;
  await tx.delete(linkTokens).where(sql`${linkTokens.waveId} ${here}`);
  await tx.delete(invitations).where(sql`${invitations.waveId} ${here}`);
}

/**
 * Deletes the oldest entries and returns the hash of the last of them: the first entry left carries it, and the entry about
 * this run vouches for it. Runs as the owner of the table, since the tenant role may only add.
 */
export async function deleteOldAudit(
  tx: Transaction,
  cutoff: Date,
): Promise<{ deleted: number; lastHash: string | null }> {
  await tx.execute(sql`set local role none`);
  const rows = await tx
    .delete(auditEntries)
    .where(overdue("audit", cutoff))
    .returning({ position: auditEntries.position, hash: auditEntries.hash });
  await tx.execute(sql`set local role plumbline_tenant`);
  const last = rows.sort((a, b) => b.position - a.position)[0];
  return { deleted: rows.length, lastHash: last?.hash ?? null };
}
