import { localTime } from "#app/mail/quiet-hours.ts";
import type { Transaction } from "#db/client.server.ts";
import { findTimeZone } from "#db/queries/organizations.ts";

/** The day in the organisation's calendar: what the last day of a wave is compared with. */
export async function organizationDay(tx: Transaction, organizationId: string, now: Date): Promise<string> {
  return localTime(now, await findTimeZone(tx, organizationId)).date;
}
