import { addDays, firstSlotFrom, localDay, placeSlot, type Slot } from "#app/schedule/slots.ts";
import type { Firing, Schedule } from "#db/queries/schedules.ts";

export type ShownSlot = Pick<Slot, "slot" | "name" | "opensOn" | "closesOn"> & {
  /** Made = its draft is there. Missed = several were due after an outage, and a later one was made. */
  state: "planned" | "made" | "missed";
  /** When its draft is, or was to be, made. */
  draftOn: string;
  waveId: string | null;
  /** Why it has not opened by itself. */
  refusal: string | null;
};

/** A schedule as its page and the time line show it: what was made, and what is planned up to the baseline after the next. */
export function shownSchedule(schedule: Schedule, firings: readonly Firing[], now: Date) {
  const made = firings.map((firing): ShownSlot => {
    const planned = placeSlot(schedule, firing.slot);
    const opensOn = firing.opensOn ?? firing.localDate;
    const shift = { opensOn, closesOn: addDays(opensOn, lengthOf(planned)) };
    const { waveId, openingRefusal: refusal } = firing;
    return { ...shown(planned), ...shift, state: firing.opensOn ? "made" : "missed", waveId, refusal };
  });
  const today = localDay(now, schedule.zone);
  const first = Math.max(schedule.firstSlot, (firings.at(-1)?.slot ?? -1) + 1);
  // What falls into a pause is left out when it ends, so it is not promised in the meantime.
  const from = schedule.pausedAt ? Math.max(first, firstSlotFrom(schedule, today)) : first;
  const planned: ShownSlot[] = [];
  for (let slot = placeSlot(schedule, from); ; slot = placeSlot(schedule, slot.slot + 1)) {
    planned.push({ ...shown(slot), state: "planned", waveId: null, refusal: null });
    if (slot.kind === "baseline" && planned.length > 1) break;
  }
  const { pulses, at, zone, leadDays, opensByItself, blackouts, offsiteOn } = schedule;
  const settings = { pulses, at, zone, leadDays, opensByItself, blackouts, offsiteOn };
  return { ...settings, paused: schedule.pausedAt !== null, made, planned };

  function shown(slot: Slot) {
    const { slot: number, name, opensOn, closesOn } = slot;
    return { slot: number, name, opensOn, closesOn, draftOn: addDays(opensOn, -schedule.leadDays) };
  }
}

export type ShownSchedule = ReturnType<typeof shownSchedule>;

const lengthOf = ({ opensOn, closesOn }: Slot) => Math.round((Date.parse(closesOn) - Date.parse(opensOn)) / 86_400_000);
