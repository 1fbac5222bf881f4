import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { projectFolder } from "#app/env.server.ts";

/** A part of the installation that is started again whenever it ends by itself. */
export interface Supervised {
  stop(): Promise<void>;
  /** Ends the current process and lets a new one take over, for code that has changed. */
  restart(): void;
}

/** Wrapped, since awaiting a promise of a promise would wait for both. */
interface Ending {
  ended: Promise<void>;
}

const longestPauseMs = 5000;
const firstParent = process.ppid;

/**
 * Keeps something running: `run` starts it once and resolves with the promise of its end. The pause before the next
 * start doubles while it keeps dying at once.
 */
export async function keepRunning(name: string, run: () => Promise<Ending>, stopping: AbortSignal): Promise<void> {
  let pauseMs = 100;
  while (!stopping.aborted) {
    const startedAt = Date.now();
    try {
      await (await run()).ended;
    } catch (error) {
      console.error(`${name} did not start: ${(error as Error).message}`);
    }
    if (stopping.aborted) return;
    pauseMs = Date.now() - startedAt > 20_000 ? 100 : Math.min(pauseMs * 2, longestPauseMs);
    console.error(`${name} ended; starting it again in ${pauseMs} ms`);
    await delay(pauseMs, undefined, { signal: stopping }).catch(() => {});
  }
}

/** One of our own commands as a child process. What it prints goes to stderr: stdout is for the lines that `start` promises. */
export function superviseCommand(command: string, environment: Record<string, string>): Supervised {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  const run = async () => {
    // Its own process group, so that Ctrl-C reaches the supervisor alone; the channel tells it when the supervisor is gone.
    child = spawn(process.execPath, [join(projectFolder, "bin", "plumbline"), command], {
      cwd: projectFolder,
      detached: true,
      env: { ...process.env, ...environment },
      stdio: ["ignore", 2, 2, "ipc"],
    });
    const ended = child;
    return {
      ended: new Promise<void>((resolve) => ended.once("exit", () => resolve()).once("error", () => resolve())),
    };
  };
  const finished = keepRunning(command, run, stopping.signal);
  return {
    restart: () => child?.kill("SIGTERM"),
    stop: async () => {
      stopping.abort();
      child?.kill("SIGTERM");
      const slow = setTimeout(() => child?.kill("SIGKILL"), 3000);
      await finished;
      clearTimeout(slow);
    },
  };
}

/** Runs `stop` once when this process is told to end or its supervisor has gone, then ends. */
export function untilToldToStop(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    const end = () => {
      if (told) return;
      told = true;
      stop()
        .catch((error: Error) => console.error(error.message))
        .finally(resolve);
    };
    // Not `once`: a second Ctrl-C would then end this process at once and leave the database running.
    process.on("SIGTERM", end).on("SIGINT", end);
    if (process.send) process.once("disconnect", end);
    else if (process.env.npm_lifecycle_event) onceOrphaned(end);
  });
}

/** npm passes a signal on to its shell alone, and the shell dies of it without telling us: a new parent is the only sign. */
function onceOrphaned(end: () => void): void {
  const watch = setInterval(() => {
    if (process.ppid === firstParent) return;
    clearInterval(watch);
    end();
  }, 250).unref();
}
