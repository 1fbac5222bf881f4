import { z } from "zod";
import { displayDays } from "#app/components/display-date.ts";
import { addDays, daysBetween, isFree, lastDay, localDay, maximumShiftDays, placeSlot } from "#app/schedule/slots.ts";
import { listFirings, updateSchedule } from "#db/queries/schedules.ts";
import { changeSchedule } from "./change-schedule.server.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/** Moves a wave that has not fired to `opensOn`. @throws WorkflowRefusal naming `opensOn` */
export async function moveSlot(
  organizationId: string,
  slot: number,
  opensOn: string,
  actor: Actor,
  now = new Date(),
): Promise<void> {
  const refuse = (message: string) => new WorkflowRefusal("opensOn", message);
  if (!z.iso.date().safeParse(opensOn).success) throw refuse("Give the first day.");
  await changeSchedule(organizationId, actor, "schedule-moved", async (tx, schedule) => {
    const fired = await listFirings(tx, schedule.id);
    if (slot < schedule.firstSlot || slot <= (fired.at(-1)?.slot ?? -1)) {
      throw refuse("Its wave is made already. Change its last day on the wave's own page.");
    }
    const { kind, name, nominalOn, opensOn: from } = placeSlot(schedule, slot);
    const shift = daysBetween(nominalOn, opensOn);
    if (Math.abs(shift) > maximumShiftDays) {
      const reach = displayDays(addDays(nominalOn, -maximumShiftDays), addDays(nominalOn, maximumShiftDays));
      throw refuse(`${name} can be moved by two weeks either way: ${reach}.`);
    }
    if (opensOn < localDay(now, schedule.zone)) throw refuse("This day has passed. Give a later one.");
    const window = { opensOn, closesOn: lastDay(kind, opensOn) };
    const touched = schedule.blackouts.find((blackout) => !isFree([blackout], window));
    if (touched) {
      throw refuse(`It would touch “${touched.label}”, ${displayDays(touched.from, touched.until)}.`);
    }
    await updateSchedule(tx, schedule.id, { shifts: { ...schedule.shifts, [slot]: shift } });
    return { slot, from, opensOn };
  });
}
