import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { mailSettings } from "#db/schema/delivery.ts";
import { organizations } from "#db/schema/organizations.ts";

export type MailSettings = Omit<typeof mailSettings.$inferSelect, "organizationId"> & { timeZone: string };

const defaults = { mailsPerHour: 12_000, quietFrom: null, quietUntil: null, reminderHour: 9, dkimSelector: null };

export async function readMailSettings(tx: Transaction, organizationId: string): Promise<MailSettings> {
  const [row] = await tx
    .select({ timeZone: organizations.timeZone, settings: mailSettings })
    .from(organizations)
    .leftJoin(mailSettings, eq(mailSettings.organizationId, organizations.id))
    .where(eq(organizations.id, organizationId));
  const { organizationId: _, ...settings } = row?.settings ?? { organizationId, ...defaults };
  return { ...settings, timeZone: row?.timeZone ?? "UTC" };
}

export async function saveMailSettings(
  tx: Transaction,
  organizationId: string,
  { timeZone, ...settings }: MailSettings,
): Promise<void> {
  await tx.update(organizations).set({ timeZone }).where(eq(organizations.id, organizationId));
  await tx
    .insert(mailSettings)
    .values({ organizationId, ...settings })
    .onConflictDoUpdate({ target: mailSettings.organizationId, set: settings });
}
