const dayMs = 86_400_000;

/** `2026-03-20` → the end of that day (UTC); null when it is no day. */
export function endOfDay(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const start = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== day) return null;
  return new Date(start.getTime() + dayMs);
}

/** The last day on which one can still sign. */
export function dayOf(deadline: Date | null): string {
  return deadline ? new Date(deadline.getTime() - 1).toISOString().slice(0, 10) : "";
}
