import { busy } from "./refusal.ts";

/** More than these wait for the database at once: turning the next away keeps the others quick and memory bounded. */
const maximumInFlight = 256;
/** Longer than any healthy commit; a database that hangs must not hold the request for ever. */
const deadlineMs = 10_000;

let inFlight = 0;

/** Runs one request's work inside the bounds. A refusal here loses nothing: the browser sends the same ticket again. */
export async function withinCapacity<T>(work: () => Promise<T>): Promise<T> {
  if (inFlight >= maximumInFlight) throw busy();
  inFlight += 1;
  let timer: NodeJS.Timeout | undefined;
  try {
    const running = work();
    // A late answer is nobody's any more; without this its failure would end the process.
    running.catch(() => {});
    return await Promise.race([
      running,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(busy()), deadlineMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    inFlight -= 1;
  }
}
