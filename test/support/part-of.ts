import { execFileSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import type { RunningApp } from "./app.ts";

export type Part = "web" | "worker" | "postgres";

/** The process that does this part of a running installation; 0 while there is none. */
export function processOf(app: RunningApp, part: Part): number {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const children = lines.flatMap((line) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === app.process.pid ? [{ pid: Number(pid), command }] : [];
  });
  const wanted = part === "postgres" ? /postgres\S* .*-D/ : new RegExp(`plumbline ${part}$`);
  return children.find(({ command }) => wanted.test(command))?.pid ?? 0;
}

/** Kills it with -9 and waits until whoever supervises it has started another. */
export async function kill(app: RunningApp, part: Part): Promise<void> {
  const pid = processOf(app, part);
  expect(pid, `${part} runs`).toBeGreaterThan(0);
  process.kill(pid, "SIGKILL");
  for (let n = 0; n < 300; n += 1) {
    await delay(100);
    const next = processOf(app, part);
    if (next > 0 && next !== pid) return;
  }
  throw new Error(`${part} was not started again within 30 s`);
}
