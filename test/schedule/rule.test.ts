import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "#app/env.server.ts";
import { RuleFault, readRule } from "#app/schedule/rule.ts";

const good = { every: "day", at: "02:30", tz: "Europe/Berlin", from: "2026-03-01T00:00:00Z" };
const fault = (rule: unknown) => {
  try {
    readRule(typeof rule === "string" ? rule : JSON.stringify(rule));
    return null;
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return error.message;
  }
};

test.each([
  ["no JSON", "{", /JSON object/],
  ["a list", [], /JSON object/],
  ["null", "null", /JSON object/],
  ["an unknown key", { ...good, cron: "* * * * *" }, /no key "cron"/],
  [
    "a key every object has",
    '{"every":"day","at":"02:30","tz":"UTC","from":"2026-03-01T00:00Z","__proto__":1}',
    /no key/,
  ],
  ["no every", { ...good, every: undefined }, /every must be/],
  ["another every", { ...good, every: "year" }, /every must be/],
  ["no at", { ...good, at: undefined }, /at must be/],
  ["24:00", { ...good, at: "24:00" }, /at must be/],
  ["2:30", { ...good, at: "2:30" }, /at must be/],
  ["02:60", { ...good, at: "02:60" }, /at must be/],
  ["no zone", { ...good, tz: undefined }, /tz must be/],
  ["an unknown zone", { ...good, tz: "Europe/Atlantis" }, /no known time zone/],
  ["an offset", { ...good, tz: "+02:00" }, /no known time zone/],
  ["a zone with a line in it", { ...good, tz: "Europe/\nBerlin" }, /no known time zone/],
  ["no from", { ...good, from: undefined }, /from must be an instant/],
  ["a day as from", { ...good, from: "2026-03-01" }, /from must be an instant/],
  ["a number as from", { ...good, from: 0 }, /from must be an instant/],
  ["the year 0", { ...good, from: "0000-03-01T00:00:00Z" }, /years 1 to 9999/],
  ["the year 12000", { ...good, until: "+012000-03-01T00:00:00Z" }, /until must lie/],
  ["from after until", { ...good, until: "2026-02-28T23:59:59Z" }, /swap them/],
  ["ten thousand years", { ...good, from: "0001-01-01T00:00:00Z", until: "9999-12-31T00:00:00Z" }, /more than 40000/],
  ["a weekday without a week", { ...good, weekday: 1 }, /weekday goes with "every":"week"/],
  ["a day without a month", { ...good, day: 1 }, /day goes with "every":"month"/],
  ["a week without a weekday", { ...good, every: "week" }, /weekday must be/],
  ["weekday 0", { ...good, every: "week", weekday: 0 }, /weekday must be/],
  ["weekday 8", { ...good, every: "week", weekday: 8 }, /weekday must be/],
  ["half a weekday", { ...good, every: "week", weekday: 1.5 }, /weekday must be/],
  ["a month without a day", { ...good, every: "month" }, /day must be/],
  ["day 32", { ...good, every: "month", day: 32 }, /day must be/],
])("%s is refused with the mend, in one line", (_, rule, message) => {
  expect(fault(rule)).toMatch(message);
  expect(fault(rule)).not.toContain("\n");
});

test.each([
  [good],
  [{ ...good, until: good.from }],
  [{ ...good, from: "2026-03-01T01:00:00+01:00" }],
  [{ ...good, every: "week", weekday: 7 }],
  [{ ...good, every: "month", day: 31 }],
  [{ ...good, from: "0001-01-01T00:00:00Z" }],
])("%j is a rule", (rule) => expect(fault(rule)).toBeNull());

function next(rule?: unknown) {
  const { RULE: _, ...inherited } = process.env;
  const environment = { ...inherited, ...(rule === undefined ? {} : { RULE: JSON.stringify(rule) }) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, "bin/plumbline"), "next"], {
    encoding: "utf8",
    env: environment as NodeJS.ProcessEnv,
  });
  return { status, stdout, stderr };
}

test("plumbline next prints one instant a line, ten without an end", () => {
  expect(next({ ...good, from: "2026-03-28T00:00:00Z", until: "2026-03-30T12:00:00Z" })).toEqual({
    status: 0,
    stdout: "2026-03-28T01:30:00Z\n2026-03-29T01:00:00Z\n2026-03-30T00:30:00Z\n",
    stderr: "",
  });
  expect(next(good).stdout.trimEnd().split("\n")).toHaveLength(10);
  expect(next({ ...good, until: good.from })).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("plumbline next refuses a bad rule, and none, with exit 2 and one line", () => {
  for (const rule of [{ ...good, at: "25:00" }, undefined]) {
    const { status, stdout, stderr } = next(rule);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^plumbline: RULE.*\n$/);
  }
});
