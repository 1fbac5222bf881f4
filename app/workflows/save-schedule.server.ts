import { z } from "zod";
import { recordAudit } from "#app/audit/record.server.ts";
import { displayDate } from "#app/components/display-date.ts";
import { isZone } from "#app/schedule/rule.ts";
import { addDays, findCrowdedSlot, firstSlotFrom, localDay, type Plan } from "#app/schedule/slots.ts";
import { withOrganization } from "#db/client.server.ts";
import {
  findNewestVersionId,
  insertSchedule,
  listFirings,
  lockSchedule,
  type Schedule,
  updateSchedule,
} from "#db/queries/schedules.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

export type ScheduleSettings = Pick<
  Schedule,
  "strategyId" | "startsOn" | "pulses" | "at" | "zone" | "leadDays" | "opensByItself"
> & {
  /** "" = not set yet. */
  offsiteOn: string;
};

const farthestDays = 3 * 366;

/**
 * Makes the organisation's schedule, or changes it. What is over by `now` is not fired afterwards.
 * @throws WorkflowRefusal naming the field that is wrong
 */
export async function saveSchedule(
  organizationId: string,
  settings: ScheduleSettings,
  actor: Actor,
  now = new Date(),
): Promise<void> {
  requireSettings(settings, now);
  await withOrganization(organizationId, async (tx) => {
    if (!z.uuid().safeParse(settings.strategyId).success || !(await findNewestVersionId(tx, settings.strategyId))) {
      throw new WorkflowRefusal("strategyId", "There is no such strategy.");
    }
    const before = await lockSchedule(tx);
    const replaced = !before || before.startsOn !== settings.startsOn || before.pulses !== settings.pulses;
    if (before && replaced && (await listFirings(tx, before.id)).length > 0) {
      const field = before.startsOn === settings.startsOn ? "pulses" : "startsOn";
      throw new WorkflowRefusal(field, "A wave of this schedule is made, so its rhythm is fixed. Move single waves.");
    }
    const plan: Plan = { ...settings, blackouts: before?.blackouts ?? [], shifts: replaced ? {} : before.shifts };
    requireRoom(plan, "startsOn");
    const row = { ...settings, offsiteOn: settings.offsiteOn || null, shifts: plan.shifts };
    const firstSlot = replaced ? firstSlotFrom(plan, localDay(now, plan.zone)) : before.firstSlot;
    const id = before?.id ?? (await insertSchedule(tx, { organizationId, ...row, firstSlot }));
    if (before) await updateSchedule(tx, id, { ...row, firstSlot });
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: before ? "schedule-changed" : "schedule-made",
      subject: id,
      detail: row,
    });
  });
}

/** Blackouts that leave a wave no place at all are refused: nothing would be shown or fired in its stead. */
export function requireRoom(plan: Plan, field: string): void {
  const crowded = findCrowdedSlot(plan);
  if (!crowded) return;
  const { name, nominalOn } = crowded;
  throw new WorkflowRefusal(
    field,
    `${name} would have no days left: the blackouts take every window within two weeks of ${displayDate(nominalOn)}.`,
  );
}

function requireSettings(settings: ScheduleSettings, now: Date): void {
  const { startsOn, offsiteOn, pulses, leadDays, at, zone } = settings;
  const refuse = (field: string, message: string) => new WorkflowRefusal(field, message);
  const within = (day: string, limit: string) => day >= limit && day <= addDays(limit, 2 * farthestDays);
  const farthestBack = addDays(now.toISOString().slice(0, 10), -farthestDays);
  const isDay = (day: string) => z.iso.date().safeParse(day).success && within(day, farthestBack);
  if (!isDay(startsOn)) throw refuse("startsOn", "Give the first day of the baseline, at most three years away.");
  if (!Number.isInteger(pulses) || pulses < 1 || pulses > 7) throw refuse("pulses", "Give a whole number from 1 to 7.");
  if (offsiteOn && !isDay(offsiteOn))
    throw refuse("offsiteOn", "Give a day at most three years away, or leave it empty.");
  if (!Number.isInteger(leadDays) || leadDays < 0 || leadDays > 28) {
    throw refuse("leadDays", "Give a whole number of days from 0 to 28.");
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) throw refuse("at", "Give a time from 00:00 to 23:59.");
  if (!isZone(zone)) throw refuse("zone", "There is no such time zone. Write it as Europe/Berlin.");
}
