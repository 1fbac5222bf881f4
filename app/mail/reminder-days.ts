export type ReminderDay = { date: string; kind: "reminder" | "last-call" };
export type WaveKind = "baseline" | "pulse";

/** Never more, also when the last day of a wave is moved. */
export const mostReminders = 3;
const daysAfterOpening: Record<WaveKind, readonly number[]> = { baseline: [3, 7], pulse: [3] };

/**
 * When a wave is called to mind: 3 and 7 days after it opened (a pulse: 3), and on its last day. A day that is not before
 * the last one falls away.
 * @param openedOn local date, as `2026-11-02`
 * @param closesOn local date of the last day to answer
 */
export function reminderDays(kind: WaveKind, openedOn: string, closesOn: string): ReminderDay[] {
  const reminders = daysAfterOpening[kind]
    .map((days) => addDays(openedOn, days))
    .filter((date) => date < closesOn)
    .map((date) => ({ date, kind: "reminder" as const }));
  return closesOn > openedOn ? [...reminders, { date: closesOn, kind: "last-call" }] : [];
}

/**
 * The reminder to send now, if any. After an outage only the latest of those that were missed; after the last day none.
 * @param now local date and hour
 * @param sent local dates of the reminders that went out
 */
export function dueReminder(
  days: readonly ReminderDay[],
  now: { date: string; hour: number },
  reminderHour: number,
  sent: readonly string[],
): ReminderDay | null {
  const last = days.at(-1);
  if (!last || now.date > last.date || sent.length >= mostReminders) return null;
  const reached = days.filter(({ date }) => date < now.date || (date === now.date && now.hour >= reminderHour));
  const latest = reached.at(-1);
  return latest && !sent.some((date) => date >= latest.date) ? latest : null;
}

function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
