import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firingInstants } from "#app/schedule/firing-instants.ts";
import { readRule } from "#app/schedule/rule.ts";
import { shownAt, walkZone } from "./zone-calendar.ts";

const dayMs = 86_400_000;
const iso = (time: number) => new Date(time).toISOString();
function fire(rule: Record<string, unknown>, lines = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = [];
  for (const instant of firingInstants(readRule(JSON.stringify(rule)))) {
    if (found.push(instant.epochMilliseconds) >= lines) break;
  }
  return found;
}

/** Weeks in which clocks did something: the common, the half-hour, the midnight, the two-hour and the whole-day kind. */
const weeks: [zone: string, from: string][] = [
  ["Europe/Berlin", "2026-03-25"],
  ["Europe/Berlin", "2026-10-21"],
  ["America/New_York", "2026-03-05"],
  ["Australia/Lord_Howe", "2026-04-01"],
  ["Australia/Lord_Howe", "2026-09-30"],
  ["Pacific/Apia", "2011-12-27"],
  ["Pacific/Kwajalein", "1993-08-18"],
  ["America/Sao_Paulo", "2018-11-01"],
  ["America/Sao_Paulo", "2019-02-13"],
  ["Asia/Beirut", "2026-03-26"],
  ["Africa/Cairo", "2026-04-21"],
  ["Pacific/Chatham", "2026-09-24"],
  ["Antarctica/Troll", "2026-03-26"],
  ["Asia/Kathmandu", "1985-12-29"],
];
const times = ["00:00", "00:10", "01:00", "01:30", "02:00", "02:15", "02:30", "03:00", "23:45"];

describe.each(weeks)("%s in the week from %s", (zone, day) => {
  const from = Date.parse(`${day}T00:00:00Z`);
  const until = from + 7 * dayMs;
  const walked = walkZone(zone, from - 2 * dayMs, until + 2 * dayMs);

  test.each(times)("each day at %s fires once, when a walk through its minutes says", (at) => {
    const [hour = 0, minute = 0] = at.split(":").map(Number);
    const expected = walked(hour * 60 + minute).filter((time) => time >= from && time <= until);
    const found = fire({ every: "day", at, tz: zone, from: iso(from), until: iso(until) });
    expect(found.map(iso)).toEqual([...new Set(expected)].map(iso));
    expect(found.length).toBeGreaterThanOrEqual(6);
  });
});

test.each([
  ["skipped: right after the gap", { at: "02:30", tz: "Europe/Berlin", from: "2026-03-29" }, "2026-03-29T01:00:00Z"],
  ["twice: the first time", { at: "02:30", tz: "Europe/Berlin", from: "2026-10-25" }, "2026-10-25T00:30:00Z"],
  ["half an hour", { at: "02:15", tz: "Australia/Lord_Howe", from: "2026-10-03" }, "2026-10-03T15:30:00Z"],
  ["midnight", { at: "00:00", tz: "America/Sao_Paulo", from: "2018-11-04" }, "2018-11-04T03:00:00Z"],
  ["a whole day", { at: "09:00", tz: "Pacific/Apia", from: "2011-12-30" }, "2011-12-30T10:00:00Z"],
  ["clocks with seconds", { at: "00:00", tz: "Africa/Monrovia", from: "1971-01-01" }, "1971-01-01T00:44:30Z"],
  ["far ahead", { at: "12:00", tz: "UTC", from: "9999-12-31" }, "9999-12-31T12:00:00Z"],
])("%s", (_, { from, ...rule }, first) => {
  expect(fire({ every: "day", from: `${from}T00:00:00Z`, ...rule }, 1)[0]).toBe(Date.parse(first));
});

test("both ends count, to the second", () => {
  const rule = { every: "day", at: "12:00", tz: "UTC" };
  const ends = { from: "2026-01-01T12:00:00Z", until: "2026-01-03T12:00:00Z" };
  expect(fire({ ...rule, ...ends })).toHaveLength(3);
  expect(fire({ ...rule, from: "2026-01-01T12:00:01Z", until: "2026-01-03T11:59:59Z" })).toHaveLength(1);
});

test("the last day stands in for day 29 to 31, in a leap year, too", () => {
  const months = (day: number, year: number) =>
    fire({ every: "month", day, at: "06:00", tz: "UTC", from: `${year}-01-01T00:00:00Z` }, 4).map((time) =>
      iso(time).slice(5, 10),
    );
  expect(months(31, 2026)).toEqual(["01-31", "02-28", "03-31", "04-30"]);
  expect(months(30, 2028)).toEqual(["01-30", "02-29", "03-30", "04-30"]);
  expect(months(29, 2100)).toEqual(["01-29", "02-28", "03-29", "04-29"]);
});

test("a week has one firing, on its ISO weekday", () => {
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const found = fire({ every: "week", weekday, at: "06:00", tz: "UTC", from: "2026-01-01T00:00:00Z" }, 5);
    expect(found.map((time) => new Date(time).getUTCDay() || 7)).toEqual(Array(5).fill(weekday));
    expect(new Set(found.slice(1).map((time, n) => time - (found[n] ?? 0)))).toEqual(new Set([7 * dayMs]));
  }
});

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const spans = fc
  .tuple(fc.integer({ min: Date.UTC(1800), max: Date.UTC(2200) }), fc.integer({ min: 0, max: 400 }))
  .map(([start, days]) => [start, start + days * dayMs] as const);
const twoDigits = (n: number) => String(n).padStart(2, "0");
const clock = fc.integer({ min: 0, max: 1439 });
const at = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
const steps = fc.oneof(
  fc.constant({ every: "day" as const }),
  fc.record({ every: fc.constant("week" as const), weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ every: fc.constant("month" as const), day: fc.integer({ min: 1, max: 31 }) }),
);

test("anywhere, at any time: in order, inside the ends, and each when clocks show the time or have just jumped over it", () => {
  fc.assert(
    fc.property(zones, spans, clock, steps, (tz, [from, until], minutes, step) => {
      const found = fire({ ...step, at: at(minutes), tz, from: iso(from), until: iso(until) });
      for (const [n, time] of found.entries()) {
        expect(time).toBeGreaterThanOrEqual(Math.max(from, (found[n - 1] ?? from - 1) + 1));
        expect(time).toBeLessThanOrEqual(until);
        const shown = shownAt(time, tz);
        const wanted = Math.floor(shown / dayMs) * dayMs + minutes * 60_000;
        if (shown === wanted) continue;
        const jump = [shownAt(time - 1000, tz), shown] as const;
        expect(jump[1] - jump[0]).toBeGreaterThan(1000);
        expect(wanted > jump[0] && wanted < jump[1] ? wanted : wanted - dayMs).toBeGreaterThan(jump[0]);
      }
    }),
    { numRuns: 300 },
  );
});

test("a span cut in two fires what it fires whole", () => {
  fc.assert(
    fc.property(
      zones,
      spans,
      clock,
      steps,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tz, span, minutes, step, cut) => {
        const [from, until] = span;
        const middle = Math.floor(from + cut * (until - from));
        const part = (start: number, end: number) =>
          start > end ? [] : fire({ ...step, at: at(minutes), tz, from: iso(start), until: iso(end) });
        expect([...part(from, middle), ...part(middle + 1, until)]).toEqual(part(from, until));
      },
    ),
    { numRuns: 300 },
  );
});
