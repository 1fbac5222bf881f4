import fc from "fast-check";
import { expect, test } from "vitest";
import { dueReminder, mostReminders, reminderDays } from "#app/mail/reminder-days.ts";

const baseline = reminderDays("baseline", "2026-11-02", "2026-11-15");
const at = (date: string, hour = 9) => ({ date, hour });

test("a baseline of 14 days: three and seven days after it opened, and the last day", () => {
  expect(baseline).toEqual([
    { date: "2026-11-05", kind: "reminder" },
    { date: "2026-11-09", kind: "reminder" },
    { date: "2026-11-15", kind: "last-call" },
  ]);
});

test("a pulse of 7 days: three days after it opened, and the last day", () => {
  expect(reminderDays("pulse", "2026-12-28", "2027-01-03").map(({ date }) => date)).toEqual([
    "2026-12-31",
    "2027-01-03",
  ]);
});

test("a day that is not before the last one falls away; a wave of one day has none", () => {
  expect(reminderDays("baseline", "2026-11-02", "2026-11-05")).toEqual([{ date: "2026-11-05", kind: "last-call" }]);
  expect(reminderDays("baseline", "2026-11-02", "2026-11-02")).toEqual([]);
});

test("due from its hour on its day, and once", () => {
  expect(dueReminder(baseline, at("2026-11-05", 8), 9, [])).toBeNull();
  expect(dueReminder(baseline, at("2026-11-05", 9), 9, [])?.date).toBe("2026-11-05");
  expect(dueReminder(baseline, at("2026-11-05", 23), 9, ["2026-11-05"])).toBeNull();
});

test("after an outage only the latest that was missed, and none after the last day", () => {
  expect(dueReminder(baseline, at("2026-11-11", 0), 9, [])?.date).toBe("2026-11-09");
  expect(dueReminder(baseline, at("2026-11-16", 9), 9, [])).toBeNull();
});

test("whatever the clock does and wherever the last day is moved: at most three, each day once", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, "0")}`);
  const moment = fc.record({ date: day, hour: fc.integer({ min: 0, max: 23 }), closesOn: day });
  fc.assert(
    fc.property(
      fc.constantFrom("baseline" as const, "pulse" as const),
      day,
      fc.array(moment),
      (kind, opened, moments) => {
        const sent: string[] = [];
        for (const { date, hour, closesOn } of moments) {
          const due = dueReminder(reminderDays(kind, opened, closesOn), { date, hour }, 9, sent);
          if (due) sent.push(due.date);
        }
        expect(new Set(sent).size).toBe(sent.length);
        expect(sent.length).toBeLessThanOrEqual(mostReminders);
      },
    ),
  );
});
