import { expect, test } from "vitest";
import { placeSlot } from "#app/schedule/slots.ts";
import { programmeLine } from "#app/waves/programme-line.ts";
import { shownSchedule } from "#app/waves/shown-schedule.ts";
import type { Firing, Schedule } from "#db/queries/schedules.ts";

const schedule: Schedule = {
  id: "s",
  organizationId: "o",
  strategyId: "t",
  startsOn: "2026-03-09",
  pulses: 3,
  at: "09:00",
  zone: "Europe/Berlin",
  leadDays: 7,
  opensByItself: false,
  blackouts: [{ label: "holidays", from: "2026-07-01", until: "2026-08-27" }],
  shifts: {},
  offsiteOn: "2026-04-16",
  firstSlot: 0,
  pausedAt: null,
};
const firing = (slot: number, change: Partial<Firing> = {}): Firing => ({
  organizationId: "o",
  scheduleId: "s",
  slot,
  localDate: placeSlot(schedule, slot).opensOn,
  firedAt: new Date("2026-03-02T08:00:00Z"),
  waveId: `wave ${slot}`,
  opensOn: placeSlot(schedule, slot).opensOn,
  openingTriedAt: null,
  openingRefusal: null,
  openingEndedAt: null,
  ...change,
});
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const names = (slots: { name: string }[]) => slots.map(({ name }) => name);

test("what is planned reaches the baseline after the next wave", () => {
  expect(names(shownSchedule(schedule, [], at("2026-02-01")).planned)).toEqual([
    "Baseline",
    "Pulse 1",
    "Pulse 2",
    "Pulse 3",
    "Baseline 2",
  ]);
  const later = shownSchedule(schedule, [firing(0), firing(1), firing(2)], at("2026-10-01"));
  expect([names(later.made), names(later.planned)]).toEqual([
    ["Baseline", "Pulse 1", "Pulse 2"],
    ["Pulse 3", "Baseline 2"],
  ]);
});

test("a late wave is shown with the days it got, a missed one as missed", () => {
  const firings = [firing(0), firing(1, { waveId: null, opensOn: null }), firing(2, { opensOn: "2026-10-01" })];
  expect(shownSchedule(schedule, firings, at("2026-10-02")).made).toMatchObject([
    { state: "made", opensOn: "2026-03-09", closesOn: "2026-03-22" },
    { state: "missed", opensOn: "2026-06-08" },
    { state: "made", opensOn: "2026-10-01", closesOn: "2026-10-07" },
  ]);
});

test("while it is paused, what has passed is not promised", () => {
  const paused = { ...schedule, pausedAt: at("2026-03-01") };
  expect(names(shownSchedule(paused, [], at("2026-06-20")).planned)[0]).toBe("Pulse 2");
});

test("one line: baseline, offsite, pulses, next baseline in the order of their days, with the blackouts among them", () => {
  const shown = shownSchedule(schedule, [firing(0)], at("2026-04-01"));
  const times = {
    openedAt: at("2026-03-09"),
    closedAt: at("2026-03-20"),
    sealedAt: null,
    cancelledAt: null,
    releasedAt: null,
  };
  const baseline = { id: "wave 0", name: "Baseline", closesOn: "2026-03-22", ...times };
  const draft = { ...baseline, id: "x", name: "By hand", openedAt: null, closedAt: null, closesOn: "2026-05-30" };
  const line = programmeLine([draft, baseline], shown, "2026-04-01");
  expect(line.marks.map(({ name, state, from, until }) => [name, state, from, until]).slice(0, 4)).toEqual([
    ["Baseline", "closed", "2026-03-09", "2026-03-20"],
    ["By hand", "draft", "2026-04-01", "2026-05-30"],
    ["Offsite", "offsite", "2026-04-16", "2026-04-16"],
    ["Pulse 1", "planned", "2026-06-08", "2026-06-14"],
  ]);
  expect(line.marks.at(-1)).toMatchObject({ name: "Baseline 2", state: "planned" });
  expect(line.blackouts).toEqual(schedule.blackouts);
  const soon = programmeLine([{ ...draft, id: "wave 0", closesOn: "2026-03-22" }], shown, "2026-03-03");
  expect(soon.marks[0], "a draft begins on its planned day").toMatchObject({ from: "2026-03-09", until: "2026-03-22" });
  expect(programmeLine([], null, "2026-04-01")).toEqual({ marks: [], blackouts: [] });
});
