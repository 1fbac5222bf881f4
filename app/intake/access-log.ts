import pino from "pino";

/**
 * Counts, not lines: an hour, a route by its name, a status. No address, no token, no path and no order, so the log holds
 * nothing that could be laid beside the answers.
 */
const counts = new Map<string, number>();
const log = pino({ base: undefined, timestamp: false }, pino.destination({ dest: 2, sync: true }));

let hour = currentHour();

export function countRequest(route: string, method: string, status: number): void {
  if (currentHour() !== hour) writeAccessLog();
  const key = `${route} ${method} ${status}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Writes the hour that has ended, or what there is when the process ends. */
export function writeAccessLog(): void {
  for (const [key, requests] of [...counts].sort()) {
    const [route, method, status] = key.split(" ");
    log.info({ hour, route, method, status: Number(status), requests });
  }
  counts.clear();
  hour = currentHour();
}

/** A failure of ours, by route and kind. The message of a database error may name a value, so only its code is kept. */
export function logFailure(route: string, error: unknown): void {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: { code?: string } };
  log.error({ hour: currentHour(), route, failure: code ?? cause?.code ?? name ?? "unknown" });
}

function currentHour(): string {
  return `${new Date().toISOString().slice(0, 13)}:00Z`;
}
