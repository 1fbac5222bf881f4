const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** `2026-03-20` or a time → `20 March 2026`, the same on server and browser. Text that is no date stays as it is. */
export function displayDate(value: string | Date): string {
  const date = typeof value === "string" ? new Date(value) : value;
  return Number.isNaN(date.getTime()) ? String(value) : day.format(date);
}

const dayAlone = new Intl.DateTimeFormat("en-GB", { day: "numeric", timeZone: "UTC" });
const dayAndMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

/** `18 to 31 December 2026`: what two days share is said once. */
export function displayDays(from: string, until: string): string {
  if (from === until) return displayDate(from);
  const short =
    from.slice(0, 7) === until.slice(0, 7) ? dayAlone : from.slice(0, 4) === until.slice(0, 4) && dayAndMonth;
  return `${short ? short.format(new Date(from)) : displayDate(from)} to ${displayDate(until)}`;
}

/** `America/New_York` → `America/New York time`. */
export const zoneWords = (timeZone: string): string => `${timeZone.replaceAll("_", " ")} time`;
