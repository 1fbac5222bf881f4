import { z } from "zod";
import { cleanText, textFault } from "#app/import/clean-cell.ts";
import { daysBetween } from "#app/schedule/slots.ts";
import { updateSchedule } from "#db/queries/schedules.ts";
import type { Blackout } from "#db/schema/schedules.ts";
import { changeSchedule } from "./change-schedule.server.ts";
import type { Actor } from "./create-account.server.ts";
import { requireRoom } from "./save-schedule.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

const limits = { blackouts: 40, blackoutDays: 120, label: 60 } as const;

/** @throws WorkflowRefusal naming the field that is wrong */
export async function addBlackout(organizationId: string, blackout: Blackout, actor: Actor): Promise<void> {
  const { from, until } = blackout;
  const label = cleanText(blackout.label);
  const fault = label ? textFault(label, limits.label) : "is missing";
  if (fault) throw new WorkflowRefusal("label", `The name ${fault}.`);
  for (const [field, day] of [["from", from] as const, ["until", until] as const]) {
    if (!z.iso.date().safeParse(day).success) throw new WorkflowRefusal(field, "Give a day.");
  }
  if (until < from) throw new WorkflowRefusal("until", "The last day is before the first.");
  if (daysBetween(from, until) >= limits.blackoutDays) {
    throw new WorkflowRefusal("until", `A blackout has at most ${limits.blackoutDays} days.`);
  }
  await changeSchedule(organizationId, actor, "blackout-added", async (tx, schedule) => {
    if (until < schedule.startsOn || daysBetween(schedule.startsOn, until) > 10 * 366) {
      throw new WorkflowRefusal("until", "This is outside the ten years that a schedule looks ahead.");
    }
    if (schedule.blackouts.length >= limits.blackouts) {
      throw new WorkflowRefusal("from", `There are ${limits.blackouts} blackouts already. Remove one that is over.`);
    }
    const blackouts = [...schedule.blackouts, { label, from, until }].sort((a, b) => a.from.localeCompare(b.from));
    requireRoom({ ...schedule, blackouts }, "from");
    await updateSchedule(tx, schedule.id, { blackouts });
    return { label, from, until };
  });
}

export async function removeBlackout(organizationId: string, gone: Blackout, actor: Actor): Promise<void> {
  await changeSchedule(organizationId, actor, "blackout-removed", async (tx, schedule) => {
    const same = ({ label, from, until }: Blackout) =>
      label === gone.label && from === gone.from && until === gone.until;
    await updateSchedule(tx, schedule.id, { blackouts: schedule.blackouts.filter((each) => !same(each)) });
    return gone;
  });
}
