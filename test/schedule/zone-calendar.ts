/** Clocks of the world as the platform's own formatter shows them: shares nothing with the code under test. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const numbers = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
  const made = new Intl.DateTimeFormat("en-US", {
    ...numbers,
    second: "numeric",
    era: "short",
    hourCycle: "h23",
    timeZone: zone,
  });
  formatters.set(zone, made);
  return made;
};

/** What clocks in `zone` show at `time` (ms since 1970), itself as ms: the digits read as if they were UTC. */
export function shownAt(time: number, zone: string): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(time)) part[type] = value;
  const number = (name: string) => Number(part[name]);
  const shown = new Date(0);
  shown.setUTCFullYear(part.era === "BC" ? 1 - number("year") : number("year"), number("month") - 1, number("day"));
  return shown.setUTCHours(number("hour"), number("minute"), number("second"));
}

const minute = 60_000;
const day = 1440 * minute;

/**
 * By walking minute by minute from `from` to `until`: for each local date from the second to the last, the first minute at
 * which clocks show `at` (minutes after midnight), or the first one after they jumped over it.
 */
export function walkZone(zone: string, from: number, until: number) {
  const shown: number[] = [];
  for (let time = from; time <= until; time += minute) shown.push(shownAt(time, zone));
  const [first = 0, last = 0] = [shown[0], shown.at(-1)];
  return (at: number): number[] => {
    const due: number[] = [];
    for (let date = Math.floor(first / day) * day + day; date <= last; date += day) {
      const wanted = date + at * minute;
      const exact = shown.indexOf(wanted);
      const jump = shown.findIndex((here, n) => here > wanted && (shown[n - 1] ?? here) < wanted);
      const index = exact >= 0 ? exact : jump;
      if (index >= 0) due.push(from + index * minute);
    }
    return due;
  };
}
