import { Unavailable } from "./requests.ts";

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** Doubling waits with up to half as much again at random, so that a whole shift does not knock at the same second. */
export function backoffMs(attempt: number, retryAfterMs: number | null, draw: () => number): number {
  const own = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(Math.max(own, retryAfterMs ?? 0) * (1 + draw() / 2));
}

/** Waits, or goes on at once when the device comes back online. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    globalThis.addEventListener?.("online", done);
  });
}

/** Repeats one and the same request until the server has answered it; only a refusal ends it otherwise. */
export async function untilAnswered<Answer>(
  attempt: () => Promise<Answer>,
  { onWait, draw = Math.random, wait = pause }: { onWait?: () => void; draw?: () => number; wait?: typeof pause } = {},
): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (problem) {
      if (!(problem instanceof Unavailable)) throw problem;
      onWait?.();
      await wait(backoffMs(tries, problem.retryAfterMs, draw));
    }
  }
}
