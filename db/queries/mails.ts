import { and, count, desc, eq, inArray, isNotNull, lt, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { mails } from "#db/schema/operations.ts";

export type Mail = typeof mails.$inferSelect;

/** Kinds that go to staff: they keep the quiet hours, end with their wave, and HR never sees who got a reminder. */
export const surveyKinds: readonly Mail["kind"][] = ["invitation", "reminder", "last-call"];

export async function findMail(tx: Transaction, mailId: string): Promise<Mail | null> {
  const [row] = await tx.select().from(mails).where(eq(mails.id, mailId));
  return row ?? null;
}

/** A mail that is done gives up its body: it holds a link. */
export async function clearMailBody(tx: Transaction, mailId: string): Promise<void> {
  await tx.update(mails).set({ body: null }).where(eq(mails.id, mailId));
}

/** With its wave's ticket marks goes who was reminded: both say who had not begun. */
export async function deleteWaveMails(tx: Transaction, waveId: string): Promise<void> {
  await tx.delete(mails).where(eq(mails.waveId, waveId));
}

/** Mails handed to the server, or about to be, in the last hour. */
export async function countMailsOfHour(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ mails: count() })
    .from(mails)
    .where(sql`${mails.handedAt} > now() - interval '1 hour'`);
  return row?.mails ?? 0;
}

/** Notes that a mail came back; false when it is none of ours. */
export async function markBounced(tx: Transaction, messageId: string, status: string): Promise<boolean> {
  const rows = await tx
    .update(mails)
    .set({ bounce: status })
    .where(eq(mails.messageId, messageId))
    .returning({ id: mails.id });
  return rows.length === 1;
}

/** How many mails stand where, of all kinds together: a count by kind would say how many people were reminded. */
export async function countMailStates(tx: Transaction): Promise<Record<Mail["state"], number>> {
  const rows = await tx.select({ state: mails.state, mails: count() }).from(mails).groupBy(mails.state);
  const none = { due: 0, leased: 0, sent: 0, unsure: 0, failed: 0, parked: 0 };
  return Object.assign(none, Object.fromEntries(rows.map((row) => [row.state, row.mails])));
}

/**
 * Mails that did not arrive, by recipient, for mending the address. Without reminders: that somebody was reminded says that
 * they had no ticket.
 */
export async function listUndelivered(tx: Transaction, limit = 200) {
  return tx
    .select({
      id: mails.id,
      recipient: mails.recipient,
      state: mails.state,
      reason: mails.reason,
      bounce: mails.bounce,
    })
    .from(mails)
    .where(and(ne(mails.kind, "reminder"), or(inArray(mails.state, ["failed", "parked"]), isNotNull(mails.bounce))))
    .orderBy(mails.recipient)
    .limit(limit);
}

/** Why mail waits at the moment, when the server was not reached. */
export async function findLastReason(tx: Transaction): Promise<string | null> {
  const [row] = await tx
    .select({ reason: mails.reason })
    .from(mails)
    .where(and(eq(mails.state, "due"), isNotNull(mails.reason)))
    .orderBy(desc(mails.dueAt))
    .limit(1);
  return row?.reason ?? null;
}

const keptDays = 30;

export async function deleteOldMails(tx: Transaction): Promise<void> {
  const old = lt(mails.dueAt, sql`now() - make_interval(days => ${keptDays})`);
  await tx.delete(mails).where(and(old, inArray(mails.state, ["sent", "failed", "parked"])));
}
