import type { ShownSchedule } from "./shown-schedule.ts";

/**
 * What was just moved, from an address such as `?moved=2&was=2026-09-07`. The address carries number and day alone, so that
 * nobody can send words in a link; null for anything that is no planned wave standing on another day.
 */
export function readMoved(search: URLSearchParams, { planned }: ShownSchedule) {
  const [slot, was] = [search.get("moved"), search.get("was") ?? ""];
  const found = planned.find((each) => String(each.slot) === slot);
  if (!found || !/^\d{4}-\d{2}-\d{2}$/.test(was) || Number.isNaN(Date.parse(was)) || was === found.opensOn) return null;
  return { slot: found.slot, name: found.name, opensOn: found.opensOn, was };
}
