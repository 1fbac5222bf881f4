import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { LineMark } from "#app/waves/programme-line.ts";
import { TimeLine } from "#app/waves/time-line.tsx";

const mark = (name: string, state: LineMark["state"], from: string, until: string): LineMark => ({
  id: name,
  name,
  state,
  from,
  until,
});
const marks = [
  mark("Baseline", "released", "2026-03-09", "2026-03-22"),
  mark("Offsite", "offsite", "2026-04-16", "2026-04-16"),
  mark("Pulse 1", "planned", "2026-06-08", "2026-06-14"),
  mark("Pulse 2", "planned", "2026-09-07", "2026-09-13"),
];
const blackouts = [{ label: "<b>holidays</b>", from: "2026-07-01", until: "2026-08-27" }];
const draw = (today: string) => renderToStaticMarkup(<TimeLine marks={marks} blackouts={blackouts} today={today} />);
const bar = (drawn: string, name: string) => drawn.match(new RegExp(`<rect ([^>]*)><title>${name}</title>`))?.[1] ?? "";
const number = (bar: string, attribute: string) => Number(bar.match(new RegExp(` ${attribute}="([\\d.]+)"`))?.[1]);

test("it says what is on it, and what people typed stays text", () => {
  const drawn = draw("2026-04-01");
  expect(drawn).toContain("Time line of one wave, 2 planned waves and the offsite, today marked.");
  expect(drawn).not.toContain("<b>");
});

test("what ran is filled, what is planned is broken, the offsite is filled once it is over", () => {
  expect(bar(draw("2026-04-01"), "Baseline")).toContain("var(--ink)");
  expect(bar(draw("2026-04-01"), "Pulse 1")).toContain("stroke-dasharray");
  expect(bar(draw("2026-04-16"), "Offsite")).toContain("var(--paper)");
  expect(bar(draw("2026-04-17"), "Offsite")).toContain("var(--ink)");
});

test("bars stand in the order of their days, as wide as both days and those between", () => {
  const drawn = draw("2026-04-01");
  const starts = marks.map(({ name }) => number(` ${bar(drawn, name)}`, "x"));
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  const width = (name: string) => number(` ${bar(drawn, name)}`, "width");
  expect(width("Baseline") / width("Pulse 1")).toBeCloseTo(2, 1);
  expect(width("Pulse 1")).toBeCloseTo(width("Pulse 2"), 3);
});
