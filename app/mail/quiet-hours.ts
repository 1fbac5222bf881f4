/** The local calendar of an organisation: date and hour at an instant. */
export function localTime(now: Date, timeZone: string): { date: string; hour: number } {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, hour: Number(part.hour) };
}

/**
 * Whether mail to staff rests now.
 * @param from local hour at which the quiet begins, 0 to 23; null = never
 * @param until local hour at which it ends; smaller than `from` when the quiet crosses midnight
 */
export function isQuiet(now: Date, timeZone: string, from: number | null, until: number | null): boolean {
  if (from === null || until === null || from === until) return false;
  const { hour } = localTime(now, timeZone);
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z0-9_+\-/]+$/.test(name);
  } catch {
    return false;
  }
}
