import { expect, test } from "vitest";
import { type NextAction, nextAction, type ProgrammeFacts } from "#app/waves/next-action.ts";
import type { ShownSlot } from "#app/waves/shown-schedule.ts";

const slot = (change: Partial<ShownSlot>): ShownSlot => ({
  slot: 1,
  name: "Pulse 1",
  opensOn: "2026-06-08",
  closesOn: "2026-06-14",
  state: "planned",
  draftOn: "2026-06-01",
  waveId: null,
  refusal: null,
  ...change,
});
const wave = (name: string, state: ProgrammeFacts["waves"][number]["state"], closesOn = "2026-06-14") => ({
  id: name.toLowerCase(),
  name,
  state,
  closesOn,
});
const facts: ProgrammeFacts = {
  role: "owner",
  people: 300,
  leaders: 9,
  version: { versionId: "v", submitted: 9, closed: true },
  signed: false,
  waves: [wave("Baseline", "released")],
  schedule: { paused: false, made: [], planned: [slot({})], offsiteOn: "2026-04-16" },
  today: "2026-04-01",
};
const next = (change: Partial<ProgrammeFacts>): NextAction | null => nextAction({ ...facts, ...change }, (day) => day);
const scheduled = (change: Partial<NonNullable<ProgrammeFacts["schedule"]>>) => ({
  schedule: { paused: false, made: [], planned: [slot({})], offsiteOn: null, ...change },
});

test("between release and offsite the report is read; on the offsite's own day, too", () => {
  const report = { text: "Baseline is released; the offsite is on 2026-04-16", to: "/waves/baseline/report" };
  expect(next({})).toMatchObject(report);
  expect(next({ today: "2026-04-16" })).toMatchObject(report);
});

test("after the offsite the next wave is what comes", () => {
  expect(next({ today: "2026-04-17" })).toMatchObject({ text: "Pulse 1 opens on 2026-06-08", to: "/waves" });
  const paused = { ...facts.schedule, paused: true, made: [], planned: [slot({})], offsiteOn: "2026-04-16" };
  expect(next({ today: "2026-04-17", schedule: paused })).toMatchObject({ text: "The schedule is paused" });
});

test("without a day for the offsite, or without a schedule, a release leads to its report", () => {
  for (const schedule of [null, scheduled({}).schedule]) {
    expect(next({ schedule, today: "2026-05-01" })).toMatchObject({ text: "Baseline is released" });
  }
});

test("a draft of the schedule says when it is to open", () => {
  const waves = [wave("Pulse 1", "draft"), wave("Baseline", "released")];
  const made = [slot({ state: "made", waveId: "pulse 1" })];
  const draft = (today: string) => next({ waves, ...scheduled({ made }), today })?.text;
  expect(draft("2026-06-01")).toBe("Pulse 1 is ready to be checked and opened, to open on 2026-06-08");
  expect(draft("2026-06-08")).toBe("Pulse 1 is ready to be checked and opened");
});

test("a wave that could not open by itself comes first, until its last day is over or it is open", () => {
  const made = [slot({ state: "made", waveId: "pulse 1", refusal: "No mail server is set." })];
  const waves = [wave("Pulse 1", "draft"), wave("Old", "open")];
  const stuck = { text: "Pulse 1 could not open by itself: No mail server is set.", to: "/waves/pulse 1" };
  expect(next({ waves, ...scheduled({ made }), today: "2026-06-14" })).toMatchObject(stuck);
  expect(next({ waves, ...scheduled({ made }), today: "2026-06-15" })?.text).toBe("Old is open until 2026-06-14");
  const opened = [wave("Pulse 1", "open"), wave("Old", "open")];
  expect(next({ waves: opened, ...scheduled({ made }), today: "2026-06-10" })?.text).toMatch(/^Pulse 1 is open/);
});
