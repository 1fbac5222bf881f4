import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { waveReminders } from "#db/schema/delivery.ts";

export type Reminder = typeof waveReminders.$inferSelect;

export async function listReminders(tx: Transaction, waveId: string): Promise<Reminder[]> {
  return tx.select().from(waveReminders).where(eq(waveReminders.waveId, waveId)).orderBy(waveReminders.localDate);
}

/** Claims the reminder of one local day; false when another worker has it, or it went out before. */
export async function claimReminder(tx: Transaction, reminder: Reminder): Promise<boolean> {
  const rows = await tx
    .insert(waveReminders)
    .values(reminder)
    .onConflictDoNothing()
    .returning({ waveId: waveReminders.waveId });
  return rows.length === 1;
}

export async function deleteReminders(tx: Transaction, waveId: string): Promise<void> {
  await tx.delete(waveReminders).where(eq(waveReminders.waveId, waveId));
}
