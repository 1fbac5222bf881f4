import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One process at a time may run the bundled database of a data folder. */
export interface DataLock {
  release(): void;
}

export interface LockHolder {
  pid: number;
  startedAt: string;
  command: string;
}

/** A fault of the machine or the setup, not of the program: the message is one line and says the mend. */
export class StartError extends Error {}

/**
 * Takes the lock or says who holds it. The holder is named by process id and start time, so an id that the system has
 * handed to another process, or a lock left by a killed one, does not count as held.
 */
export function takeDataLock(folder: string, command: string): DataLock {
  const path = join(folder, "lock");
  const mine = JSON.stringify({ pid: process.pid, startedAt: startTimeOf(process.pid), command } satisfies LockHolder);
  const draft = join(folder, `lock.${process.pid}`);
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(draft, path)) return { release: () => releaseIfMine(path, mine) };
      const holder = findLockHolder(folder);
      if (holder) {
        throw new StartError(
          `${folder} is in use by process ${holder.pid} (plumbline ${holder.command}); stop that one first or set PLUMBLINE_DATA to another folder`,
        );
      }
      discardStale(path, `${draft}.stale`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new StartError(`${path} cannot be taken; remove that file when no plumbline is running`);
}

/** The living process that holds the folder, or null. */
export function findLockHolder(folder: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(join(folder, "lock"), "utf8")) as LockHolder;
    return holder.startedAt !== "" && startTimeOf(holder.pid) === holder.startedAt ? holder : null;
  } catch {
    return null;
  }
}

/** When a process began, in a form that differs after a reboot; empty when there is no such process. */
function startTimeOf(pid: number): string {
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)])
        .toString()
        .trim();
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A killed process that nobody has waited for yet still has an entry: Z means it is gone.
    return state === "Z" ? "" : `${boot} ${fields[18]}`;
  } catch {
    return "";
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a stale lock aside and puts it back if, in between, somebody alive had taken its place. */
function discardStale(path: string, aside: string): void {
  const stale = readText(path);
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) !== stale) linked(aside, path);
  rmSync(aside, { force: true });
}

function releaseIfMine(path: string, mine: string): void {
  if (readText(path) === mine) rmSync(path, { force: true });
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
