import { closeEnded, listEnded } from "#app/workflows/close-ended.server.ts";
import { fireSchedule } from "#app/workflows/fire-schedule.server.ts";
import { openScheduled } from "#app/workflows/open-scheduled.server.ts";
import { listOrganizationIds } from "#db/queries/organizations.ts";
import { databaseClock } from "#db/queries/schedules.ts";

/**
 * Fires what is due in every organisation, and closes the waves whose last day is over. What fails is said in the log, is
 * tried again at the next sweep, and keeps nothing else from its turn.
 */
export async function sweepSchedules(clock: () => Promise<Date> = databaseClock): Promise<void> {
  const now = await clock();
  for (const id of await listOrganizationIds()) {
    await attempt(`schedule of organisation ${id}`, async () => {
      await fireSchedule(id, now);
      await openScheduled(id, now);
    });
    await attempt(`last days of organisation ${id}`, async () => {
      for (const waveId of await listEnded(id, now)) {
        await attempt(`closing wave ${waveId}`, () => closeEnded(id, waveId, now));
      }
    });
  }
}

async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`${what}: ${(error as Error).message.split("\n")[0]}`);
  }
}
