import { recordAudit } from "#app/audit/record.server.ts";
import { dueSlots, localDay, windowFrom } from "#app/schedule/slots.ts";
import { withOrganization } from "#db/client.server.ts";
import { findNewestVersionId, insertFirings, listFirings, lockFreeSchedule } from "#db/queries/schedules.ts";
import { insertWave } from "#db/queries/waves.ts";

/**
 * Makes the draft of the wave that is due, with its days, in one transaction that also writes down that it fired: a crash
 * leaves both or neither. Another worker that is at it is left alone, and the slot's row keeps everybody else from a second.
 * Where several slots came due at once, as after an outage, the newest makes a wave and the others are noted as missed.
 * @returns the wave that was made
 */
export async function fireSchedule(organizationId: string, now: Date): Promise<string | null> {
  return withOrganization(organizationId, async (tx) => {
    const schedule = await lockFreeSchedule(tx);
    if (!schedule || schedule.pausedAt) return null;
    const last = (await listFirings(tx, schedule.id)).at(-1)?.slot ?? -1;
    const due = dueSlots(schedule, Math.max(schedule.firstSlot, last + 1), now);
    const newest = due.at(-1);
    if (!newest) return null;
    const strategyVersionId = await findNewestVersionId(tx, schedule.strategyId);
    if (!strategyVersionId) throw new Error("the strategy of this schedule has no version");
    const { name, kind } = newest;
    const template = kind === "pulse" ? "pulse" : "staff-baseline";
    const { opensOn, closesOn } = windowFrom(schedule, newest, localDay(now, schedule.zone));
    const waveId = await insertWave(tx, { organizationId, name, strategyVersionId, template, closesOn });
    await insertFirings(
      tx,
      due.map(({ slot, opensOn: localDate }) => {
        const row = { organizationId, scheduleId: schedule.id, slot, localDate, firedAt: now };
        return slot === newest.slot ? { ...row, waveId, opensOn } : row;
      }),
    );
    await recordAudit(tx, organizationId, {
      actorId: null,
      role: "system",
      action: "schedule-fired",
      subject: waveId,
      detail: { slot: newest.slot, planned: newest.opensOn, opensOn, closesOn, missed: due.length - 1 },
    });
    return waveId;
  });
}
