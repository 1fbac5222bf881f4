import { env } from "#app/env.server.ts";
import type { ReminderDay } from "#app/mail/reminder-days.ts";
import { plannedReminders } from "#app/workflows/remind-wave.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { readMailSettings } from "#db/queries/mail-settings.ts";
import { listReminders } from "#db/queries/reminders.ts";
import type { Wave } from "#db/queries/waves.ts";

export type ShownReminder = ReminderDay & { isSent: boolean };

/** The days of an open wave's reminders; none without a mail server. */
export async function listShownReminders(organizationId: string, wave: Wave): Promise<ShownReminder[]> {
  if (!env.SMTP_URL) return [];
  return withOrganization(organizationId, async (tx) => {
    const sent = new Map((await listReminders(tx, wave.id)).map((row) => [row.localDate, row.kind]));
    const planned = await plannedReminders(tx, wave, await readMailSettings(tx, organizationId));
    const days = new Map([...planned.map(({ date, kind }) => [date, kind] as const), ...sent]);
    return [...days]
      .map(([date, kind]) => ({ date, kind, isSent: sent.has(date) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  });
}
