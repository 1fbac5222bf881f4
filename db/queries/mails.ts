import { and, count, eq, inArray, lt, sql } from "drizzle-orm";
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

const keptDays = 30;

export async function deleteOldMails(tx: Transaction): Promise<void> {
  const old = lt(mails.dueAt, sql`now() - make_interval(days => ${keptDays})`);
  await tx.delete(mails).where(and(old, inArray(mails.state, ["sent", "failed", "parked"])));
}
