import { expect, test } from "vitest";
import { isQuiet, isTimeZone, localTime } from "#app/mail/quiet-hours.ts";

test("hours that cross midnight, hours that do not, and none", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour, 59));
  const quiet = (from: number | null, until: number | null) =>
    Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isQuiet(at(hour), "UTC", from, until));
  expect(quiet(20, 7)).toEqual([0, 1, 2, 3, 4, 5, 6, 20, 21, 22, 23]);
  expect(quiet(12, 14)).toEqual([12, 13]);
  expect(quiet(null, null)).toEqual([]);
  expect(quiet(9, 9)).toEqual([]);
});

test("a local day is the zone's, also half an hour off and across the date line", () => {
  const now = new Date("2026-03-31T13:45:00Z");
  expect(localTime(now, "Pacific/Kiritimati")).toEqual({ date: "2026-04-01", hour: 3 });
  expect(localTime(now, "Australia/Lord_Howe")).toEqual({ date: "2026-04-01", hour: 0 });
  expect(localTime(now, "America/Los_Angeles")).toEqual({ date: "2026-03-31", hour: 6 });
  expect(localTime(new Date("2026-01-01T00:00:00Z"), "UTC")).toEqual({ date: "2026-01-01", hour: 0 });
});

test("only names of zones are zones", () => {
  expect(["UTC", "Europe/Berlin", "America/Argentina/Ushuaia"].every(isTimeZone)).toBe(true);
  expect(["", "Mars/Olympus", "Europe/Berlin\n", "<b>"].some(isTimeZone)).toBe(false);
});
