import { withOrganization } from "#db/client.server.ts";
import { findSchedule, listFirings } from "#db/queries/schedules.ts";
import { type ShownSchedule, shownSchedule } from "./shown-schedule.ts";

/** The organisation's schedule as it stands now; null when there is none. */
export async function readSchedule(organizationId: string): Promise<ShownSchedule | null> {
  return withOrganization(organizationId, async (tx) => {
    const schedule = await findSchedule(tx);
    return schedule && shownSchedule(schedule, await listFirings(tx, schedule.id), new Date());
  });
}
