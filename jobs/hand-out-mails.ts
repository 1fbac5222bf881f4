import { notInArray, sql } from "drizzle-orm";
import { env } from "#app/env.server.ts";
import { isQuiet } from "#app/mail/quiet-hours.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { countOpenHints, type Hint, type LedgerTimes, ledgerTimes, takeHints } from "#db/queries/deliveries.ts";
import { readMailSettings } from "#db/queries/mail-settings.ts";
import { countMailsOfHour, deleteOldMails, surveyKinds } from "#db/queries/mails.ts";
import { listOrganizationIds } from "#db/queries/organizations.ts";
import { mails } from "#db/schema/operations.ts";
import { enqueue } from "./queue.ts";

/** As many as a worker surely gets through before a hint counts as lost. */
const mostHints = 200;

/**
 * Tells the queue which mails are due, as far as the mails an hour and the quiet hours allow. The ledger knows what was
 * told: a crash between the two, or a queue that was emptied, costs the pause after which it is told again.
 */
export async function handOutMails(now = new Date(), times: LedgerTimes = ledgerTimes): Promise<void> {
  if (!env.SMTP_URL) return;
  for (const organizationId of await listOrganizationIds()) {
    const hints = await withOrganization(organizationId, (tx) => takeMails(tx, organizationId, now, times));
    // The moment is part of the key: the queue remembers finished jobs, and would swallow a second one of the same name.
    await Promise.all(
      hints.map(({ id, handedAt }) =>
        enqueue("send-mail", { mailId: id, organizationId }, { jobId: `${id}-${handedAt.getTime()}` }),
      ),
    );
  }
}

async function takeMails(tx: Transaction, organizationId: string, now: Date, times: LedgerTimes): Promise<Hint[]> {
  // One sweep at a time for each organisation: two workers that count together would let through twice as many.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mails'), hashtext(${organizationId}))`);
  const { mailsPerHour, quietFrom, quietUntil, timeZone } = await readMailSettings(tx, organizationId);
  const quiet = isQuiet(now, timeZone, quietFrom, quietUntil);
  const left = mailsPerHour - (await countMailsOfHour(tx));
  const limit = Math.min(left, mostHints - (await countOpenHints(tx, mails, times)));
  if (limit <= 0) return [];
  return takeHints(tx, mails, { limit, times, ...(quiet ? { which: notInArray(mails.kind, [...surveyKinds]) } : {}) });
}

export async function forgetOldMails(): Promise<void> {
  for (const organizationId of await listOrganizationIds()) await withOrganization(organizationId, deleteOldMails);
}
