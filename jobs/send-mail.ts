import { type Attempt, deliverMail } from "#app/mail/deliver-mail.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { type LedgerTimes, leaseDelivery, ledgerTimes, settleDelivery } from "#db/queries/deliveries.ts";
import { clearMailBody, findMail, type Mail, surveyKinds } from "#db/queries/mails.ts";
import { findWave, waveState } from "#db/queries/waves.ts";
import { mails } from "#db/schema/operations.ts";
import type { Payload } from "./queue.ts";

type Leased = { mail: Mail; run: number; isOver: boolean };

/**
 * Sends one mail, if the ledger says that it is due. A try that was cut off, by the line or by a crash, is repeated with the
 * same Message-ID; five tries, and the mail is parked with its reason. A second run at the same time finds it leased.
 */
export async function sendMail(
  { mailId, organizationId }: Payload<"send-mail">,
  times: LedgerTimes = ledgerTimes,
): Promise<void> {
  const leased = await withOrganization(organizationId, (tx) => lease(tx, mailId, times));
  if (!leased) return;
  const { mail, run, isOver } = leased;
  const { outcome, reason } = isOver
    ? { outcome: "failed" as const, reason: "the survey closed before it was sent" }
    : await attempt(mail);
  await withOrganization(organizationId, async (tx) => {
    const state = await settleDelivery(tx, mails, { id: mailId, run, outcome, reason }, times);
    if (state === "sent" || state === "failed") await clearMailBody(tx, mailId);
  });
}

async function lease(tx: Parameters<typeof findMail>[0], mailId: string, times: LedgerTimes): Promise<Leased | null> {
  const run = await leaseDelivery(tx, mails, mailId, times);
  const mail = run === null ? null : await findMail(tx, mailId);
  if (run === null || !mail) return null;
  const wave = mail.waveId && surveyKinds.includes(mail.kind) ? await findWave(tx, mail.waveId) : null;
  return { mail, run, isOver: wave !== null && waveState(wave) !== "open" };
}

/** A fault of ours is a try like any other, so that it ends parked and holds nobody up. */
async function attempt({ recipient, subject, body, messageId }: Mail): Promise<Attempt> {
  if (body === null) return { outcome: "failed", reason: "its text is gone" };
  try {
    return await deliverMail({ recipient, subject, body, messageId });
  } catch (error) {
    return { outcome: "unsure", reason: (error as Error).name };
  }
}
