import { recordAudit } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { localTime } from "#app/mail/quiet-hours.ts";
import { dueReminder, type ReminderDay, reminderDays } from "#app/mail/reminder-days.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { findWaveKind } from "#db/queries/instruments.ts";
import { insertInvitationLinks, insertLinkTokens, listInvited } from "#db/queries/invitations.ts";
import { type MailSettings, readMailSettings } from "#db/queries/mail-settings.ts";
import { claimReminder, listReminders } from "#db/queries/reminders.ts";
import { lockWave, type Wave, waveState } from "#db/queries/waves.ts";
import { mintLink, queueSurveyMails, shuffled } from "./survey-links.server.ts";

/**
 * Sends the reminder that is due, if any; twice on the same local day is impossible. A link was never kept, so each reminder
 * carries a fresh one beside those that work already. Fresh links are made for everybody with an address, also for those
 * who are not written to: the rows must not say who has a ticket.
 */
export async function remindWave(organizationId: string, waveId: string, now: Date): Promise<boolean> {
  if (!env.SMTP_URL) return false;
  return withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || waveState(wave) !== "open") return false;
    const settings = await readMailSettings(tx, organizationId);
    const sent = (await listReminders(tx, waveId)).map(({ localDate }) => localDate);
    const days = await plannedReminders(tx, wave, settings);
    const due = dueReminder(days, localTime(now, settings.timeZone), settings.reminderHour, sent);
    if (!due) return false;
    const claimed = await claimReminder(tx, { organizationId, waveId, localDate: due.date, kind: due.kind });
    if (!claimed) return false;
    await writeReminder(tx, organizationId, wave, due.kind);
    const detail = { kind: due.kind };
    await recordAudit(tx, organizationId, { actorId: null, role: null, action: "reminder", subject: waveId, detail });
    return true;
  });
}

export async function plannedReminders(
  tx: Transaction,
  wave: Pick<Wave, "id" | "openedAt" | "closesOn">,
  { timeZone }: Pick<MailSettings, "timeZone">,
): Promise<ReminderDay[]> {
  if (!wave.openedAt) return [];
  return reminderDays(await findWaveKind(tx, wave.id), localTime(wave.openedAt, timeZone).date, wave.closesOn);
}

async function writeReminder(tx: Transaction, organizationId: string, wave: Wave, kind: ReminderDay["kind"]) {
  const invited = (await listInvited(tx, wave.id)).filter(({ email }) => email);
  const minted = invited.map((person) => ({ person, ...mintLink(person, person.blockLabel) }));
  const rows = minted.map(({ person, tokenHash }) => ({
    organizationId,
    waveId: wave.id,
    personId: person.personId,
    tokenHash,
    kind: "mail" as const,
  }));
  await insertInvitationLinks(tx, shuffled(rows));
  await insertLinkTokens(
    tx,
    shuffled(rows).map(({ tokenHash }) => ({ organizationId, waveId: wave.id, tokenHash })),
  );
  const written = minted.filter(({ person }) => kind === "last-call" || !person.hasTicket);
  await queueSurveyMails(
    tx,
    organizationId,
    wave,
    kind,
    written.map(({ link }) => link),
  );
}
