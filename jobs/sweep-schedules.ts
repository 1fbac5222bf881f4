import { fireSchedule } from "#app/workflows/fire-schedule.server.ts";
import { openScheduled } from "#app/workflows/open-scheduled.server.ts";
import { database } from "#db/client.server.ts";
import { databaseClock } from "#db/queries/schedules.ts";
import { organizations } from "#db/schema/organizations.ts";

/** Fires what is due in every organisation. A schedule that fails is said in the log and keeps no other from its turn. */
export async function sweepSchedules(clock: () => Promise<Date> = databaseClock): Promise<void> {
  const now = await clock();
  for (const { id } of await database().select({ id: organizations.id }).from(organizations)) {
    try {
      await fireSchedule(id, now);
      await openScheduled(id, now);
    } catch (error) {
      console.error(`schedule of organisation ${id}: ${(error as Error).message.split("\n")[0]}`);
    }
  }
}
