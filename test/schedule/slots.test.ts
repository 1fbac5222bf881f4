import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  atLocalTime,
  daysBetween,
  draftsAt,
  dueSlots,
  findCrowdedSlot,
  firstSlotFrom,
  isFree,
  localDay,
  type Plan,
  placeSlot,
  windowFrom,
} from "#app/schedule/slots.ts";

const plan: Plan = {
  startsOn: "2026-03-09",
  pulses: 3,
  at: "09:00",
  zone: "Europe/Berlin",
  leadDays: 7,
  blackouts: [],
  shifts: {},
};
const holidays = { label: "holidays", from: "2026-06-01", until: "2026-06-10" };

test("baseline and three pulses, thirteen weeks apart, then the next baseline", () => {
  const shown = [0, 1, 2, 3, 4, 5].map((slot) => {
    const { name, opensOn, closesOn } = placeSlot(plan, slot);
    return [name, opensOn, closesOn];
  });
  expect(shown).toEqual([
    ["Baseline", "2026-03-09", "2026-03-22"],
    ["Pulse 1", "2026-06-08", "2026-06-14"],
    ["Pulse 2", "2026-09-07", "2026-09-13"],
    ["Pulse 3", "2026-12-07", "2026-12-13"],
    ["Baseline 2", "2027-03-08", "2027-03-21"],
    ["Pulse 4", "2027-06-07", "2027-06-13"],
  ]);
});

test("a window that touches a blackout goes to the nearest free place, and the next one stays where it was", () => {
  const blocked = { ...plan, blackouts: [holidays] };
  expect(placeSlot(blocked, 1)).toMatchObject({ opensOn: "2026-06-11", nominalOn: "2026-06-08", free: true });
  expect(placeSlot(blocked, 2)).toMatchObject({ opensOn: "2026-09-07" });
  const centred = { ...plan, blackouts: [{ label: "fair", from: "2026-06-11", until: "2026-06-11" }] };
  expect(placeSlot(centred, 1).opensOn, "4 days either way: the later one").toBe("2026-06-12");
});

test("what HR moved stays moved, and gives way to a blackout only", () => {
  const moved = { ...plan, shifts: { 1: -7 } };
  expect(placeSlot(moved, 1).opensOn).toBe("2026-06-01");
  expect(placeSlot({ ...moved, blackouts: [holidays] }, 1).opensOn).toBe("2026-05-25");
});

test("blackouts without a way round are found", () => {
  expect(findCrowdedSlot(plan)).toBeNull();
  expect(findCrowdedSlot({ ...plan, blackouts: [holidays] })).toBeNull();
  const long = { label: "merger", from: "2026-08-20", until: "2026-09-30" };
  expect(findCrowdedSlot({ ...plan, blackouts: [holidays, long] })).toMatchObject({ name: "Pulse 2", free: false });
});

test("placed slots keep two weeks, blackouts and their order, whatever is asked", () => {
  const blackout = fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 30 })).map(([start, days]) => {
    const from = addDays(plan.startsOn, start);
    return { label: "x", from, until: addDays(from, days) };
  });
  const shifts = fc.dictionary(fc.integer({ min: 0, max: 14 }).map(String), fc.integer({ min: -14, max: 14 }));
  fc.assert(
    fc.property(
      fc.array(blackout, { maxLength: 12 }),
      shifts,
      fc.integer({ min: 1, max: 7 }),
      (blackouts, moved, n) => {
        const any = { ...plan, blackouts, shifts: moved, pulses: n };
        let before = "";
        for (let slot = 0; slot < 15; slot += 1) {
          const placed = placeSlot(any, slot);
          expect(Math.abs(daysBetween(placed.nominalOn, placed.opensOn))).toBeLessThanOrEqual(14);
          expect(placed.free).toBe(isFree(blackouts, placed));
          expect(placed.opensOn > before).toBe(true);
          before = placed.closesOn;
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("the draft comes the lead before the first day, at the local time, also where clocks skip or repeat it", () => {
  expect(draftsAt(plan, placeSlot(plan, 0)).toISOString()).toBe("2026-03-02T08:00:00.000Z");
  expect(draftsAt(plan, placeSlot(plan, 1)).toISOString()).toBe("2026-06-01T07:00:00.000Z");
  expect(atLocalTime({ at: "02:30", zone: "Europe/Berlin" }, "2026-03-29").toISOString()).toBe(
    "2026-03-29T01:00:00.000Z",
  );
  expect(atLocalTime({ at: "02:30", zone: "Europe/Berlin" }, "2026-10-25").toISOString()).toBe(
    "2026-10-25T00:30:00.000Z",
  );
});

test("due slots are those whose draft should be there, and none is due a millisecond early", () => {
  const due = (now: string, first = 0) => dueSlots(plan, first, new Date(now)).map(({ slot }) => slot);
  expect(due("2026-03-02T07:59:59.999Z")).toEqual([]);
  expect(due("2026-03-02T08:00:00.000Z")).toEqual([0]);
  expect(due("2026-12-01T00:00:00.000Z")).toEqual([0, 1, 2, 3]);
  expect(due("2026-12-01T00:00:00.000Z", 3)).toEqual([3]);
});

test("a late wave gets a whole window from the first day without a blackout", () => {
  const pulse = placeSlot(plan, 1);
  expect(windowFrom(plan, pulse, "2026-06-01")).toEqual({ opensOn: "2026-06-08", closesOn: "2026-06-14" });
  expect(windowFrom(plan, pulse, "2026-06-20")).toEqual({ opensOn: "2026-06-20", closesOn: "2026-06-26" });
  const blackouts = [{ label: "fair", from: "2026-06-24", until: "2026-06-25" }];
  expect(windowFrom({ ...plan, blackouts }, pulse, "2026-06-20").opensOn).toBe("2026-06-26");
});

test("a schedule made in the middle begins with the next slot; its day is the zone's", () => {
  expect([firstSlotFrom(plan, "2026-03-09"), firstSlotFrom(plan, "2026-03-10")]).toEqual([0, 1]);
  expect(localDay(new Date("2026-03-08T23:30:00Z"), "Europe/Berlin")).toBe("2026-03-09");
  expect(localDay(new Date("2026-03-09T07:30:00Z"), "America/Los_Angeles")).toBe("2026-03-09");
});
