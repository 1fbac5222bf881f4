import { addDays, isFree, maximumShiftDays, placeSlot, windowDays } from "#app/schedule/slots.ts";
import { withOrganization } from "#db/client.server.ts";
import { findSchedule, listFirings } from "#db/queries/schedules.ts";

/** A slot whose wave is not made, with the days between which it can be moved; null when there is none to move. */
export async function findMovable(organizationId: string, number: number) {
  return withOrganization(organizationId, async (tx) => {
    const schedule = await findSchedule(tx);
    if (!schedule || number < schedule.firstSlot) return null;
    const last = (await listFirings(tx, schedule.id)).at(-1)?.slot ?? -1;
    if (number <= last || number > last + 100) return null;
    const { slot, name, kind, nominalOn, opensOn } = placeSlot(schedule, number);
    const [earliest, latest] = [addDays(nominalOn, -maximumShiftDays), addDays(nominalOn, maximumShiftDays)];
    const days = windowDays[kind];
    const reach = { opensOn: earliest, closesOn: addDays(latest, days) };
    const blackouts = schedule.blackouts.filter((blackout) => !isFree([blackout], reach));
    return { slot, name, nominalOn, opensOn, days, earliest, latest, blackouts };
  });
}
