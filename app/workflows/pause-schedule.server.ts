import { firstSlotFrom, localDay } from "#app/schedule/slots.ts";
import { deleteSchedule, updateSchedule } from "#db/queries/schedules.ts";
import { changeSchedule } from "./change-schedule.server.ts";
import type { Actor } from "./create-account.server.ts";

/** Nothing fires or opens by itself until it is resumed. */
export async function pauseSchedule(organizationId: string, actor: Actor, now = new Date()): Promise<void> {
  await changeSchedule(organizationId, actor, "schedule-paused", async (tx, { id, pausedAt }) => {
    await updateSchedule(tx, id, { pausedAt: pausedAt ?? now });
    return {};
  });
}

/** Waves whose first day fell in the pause are left out: resuming surprises nobody with a late one. */
export async function resumeSchedule(organizationId: string, actor: Actor, now = new Date()): Promise<void> {
  await changeSchedule(organizationId, actor, "schedule-resumed", async (tx, schedule) => {
    if (!schedule.pausedAt) return {};
    const firstSlot = Math.max(schedule.firstSlot, firstSlotFrom(schedule, localDay(now, schedule.zone)));
    await updateSchedule(tx, schedule.id, { pausedAt: null, firstSlot });
    return { firstSlot };
  });
}

/** Ends the schedule. The waves it made stay. */
export async function removeSchedule(organizationId: string, actor: Actor): Promise<void> {
  await changeSchedule(organizationId, actor, "schedule-removed", async (tx, { id, startsOn, pulses }) => {
    await deleteSchedule(tx, id);
    return { startsOn, pulses };
  });
}
