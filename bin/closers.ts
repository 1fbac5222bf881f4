import { setTimeout as delay } from "node:timers/promises";
import { untilToldToStop } from "./supervise.ts";

type Close = () => Promise<void> | void;

/** What must be undone, noted as it is done and undone from the end to the beginning. */
export interface Closers {
  /** Once stopping has begun, what was started a moment too late is undone at once, and the starting ends. */
  add(close: Close): Promise<void>;
}

/** Starts something and holds until this process is told to stop (or the start fails), then undoes it in order. */
export async function untilStopped(start: (closers: Closers) => Promise<void>): Promise<void> {
  const open: Close[] = [];
  let stopping = false;
  const closeAll = async () => {
    stopping = true;
    for (let close = open.pop(); close; close = open.pop()) await close();
  };
  const add = async (close: Close) => {
    if (!stopping) {
      open.push(close);
      return;
    }
    await close();
    throw new Error("stopped while starting");
  };
  const told = untilToldToStop(closeAll);
  const started = start({ add });
  const failed = new Promise<never>((_, reject) => started.catch(reject));
  failed.catch(() => {});
  try {
    await Promise.race([told, failed]);
    await Promise.race([started.catch(() => {}), delay(2000, undefined, { ref: false })]);
  } catch (error) {
    if (!stopping) {
      await closeAll();
      throw error;
    }
    await told;
  }
}
