import { Temporal } from "temporal-polyfill";
import type { Blackout, schedules } from "#db/schema/schedules.ts";
import { firstInstant } from "./first-instant.ts";

export const stepWeeks = 13;
export const maximumShiftDays = 14;
export const windowDays = { baseline: 14, pulse: 7 } as const;

export type SlotKind = keyof typeof windowDays;
export type Plan = Pick<
  typeof schedules.$inferSelect,
  "startsOn" | "pulses" | "at" | "zone" | "leadDays" | "blackouts" | "shifts"
>;
/** One planned wave; its dates are local and both ends count. `free` = no blackout day inside. */
export type Slot = {
  slot: number;
  kind: SlotKind;
  name: string;
  /** Thirteen weeks after the one before, whatever was moved. */
  nominalOn: string;
  opensOn: string;
  closesOn: string;
  free: boolean;
};

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
export const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(until, { largestUnit: "days" }).days;
export const localDay = (time: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(time.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The distances a slot can be moved by, two weeks either way. */
const shiftsAround = Array.from({ length: 2 * maximumShiftDays + 1 }, (_, index) => index - maximumShiftDays);

/**
 * Where slot 0, 1, 2 … of a plan stands: on the day HR moved it to, else thirteen weeks after the one before. A window that
 * touches a blackout goes to the nearest free place, the later one of two, never further than two weeks from its nominal day.
 */
export function placeSlot(plan: Plan, slot: number): Slot {
  const kind: SlotKind = slot % (plan.pulses + 1) === 0 ? "baseline" : "pulse";
  const nominalOn = addDays(plan.startsOn, slot * stepWeeks * 7);
  const wanted = plan.shifts[slot] ?? 0;
  const place = (shift: number) => {
    const opensOn = addDays(nominalOn, shift);
    return { opensOn, closesOn: lastDay(kind, opensOn) };
  };
  const nearest = [...shiftsAround].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a);
  const shift = nearest.find((each) => isFree(plan.blackouts, place(each)));
  return { slot, kind, name: nameOf(plan, slot), nominalOn, ...place(shift ?? wanted), free: shift !== undefined };
}

export const lastDay = (kind: SlotKind, opensOn: string): string => addDays(opensOn, windowDays[kind] - 1);

export const isFree = (blackouts: readonly Blackout[], { opensOn, closesOn }: { opensOn: string; closesOn: string }) =>
  blackouts.every(({ from, until }) => closesOn < from || opensOn > until);

/** The first slot that opens on `day` or later. */
export function firstSlotFrom(plan: Plan, day: string): number {
  let slot = 0;
  while (placeSlot(plan, slot).opensOn < day) slot += 1;
  return slot;
}

/** The first slot that two weeks either way do not bring clear of the blackouts; null = all have room. */
export function findCrowdedSlot(plan: Plan): Slot | null {
  const last = plan.blackouts.reduce((latest, { until }) => (until > latest ? until : latest), plan.startsOn);
  let slot = placeSlot(plan, 0);
  while (slot.free && slot.nominalOn <= addDays(last, maximumShiftDays)) slot = placeSlot(plan, slot.slot + 1);
  return slot.free ? null : slot;
}

/** When the draft of a slot is made: so many days before it opens. */
export const draftsAt = (plan: Plan, { opensOn }: Slot): Date => atLocalTime(plan, addDays(opensOn, -plan.leadDays));

export function atLocalTime({ at, zone }: Pick<Plan, "at" | "zone">, day: string): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(at));
  return new Date(firstInstant(local, zone).epochMilliseconds);
}

/** Slots from `first` on whose draft should be there by `now`, oldest first. */
export function dueSlots(plan: Plan, first: number, now: Date): Slot[] {
  const due: Slot[] = [];
  for (let slot = placeSlot(plan, first); draftsAt(plan, slot) <= now; slot = placeSlot(plan, slot.slot + 1)) {
    due.push(slot);
  }
  return due;
}

/**
 * The days a wave really gets when it fires on `today`: the planned ones while they lie ahead, else a whole window from the
 * first day on that touches no blackout.
 */
export function windowFrom(plan: Plan, slot: Slot, today: string): { opensOn: string; closesOn: string } {
  let opensOn = slot.opensOn > today ? slot.opensOn : today;
  const window = () => ({ opensOn, closesOn: lastDay(slot.kind, opensOn) });
  if (opensOn === slot.opensOn) return window();
  while (!isFree(plan.blackouts, window())) opensOn = addDays(opensOn, 1);
  return window();
}

function nameOf({ pulses }: Plan, slot: number): string {
  const round = Math.floor(slot / (pulses + 1));
  if (slot % (pulses + 1) === 0) return round === 0 ? "Baseline" : `Baseline ${round + 1}`;
  return `Pulse ${round * pulses + (slot % (pulses + 1))}`;
}
