import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { env } from "#app/env.server.ts";
import { buildScript } from "./built-script.ts";

export interface MailWorker {
  /** Ends it with -9 and waits until it is gone. */
  kill(): Promise<void>;
  ended: Promise<unknown>;
}

let script: Promise<string> | undefined;

/** A worker process for mails alone, on this test's database (test/faults/mail-worker.ts). */
export async function startMailWorker(smtpUrl: string, { leaseSeconds = 15, killAt = "" } = {}): Promise<MailWorker> {
  script ??= buildScript("test/faults/mail-worker.ts");
  const child: ChildProcess = spawn(process.execPath, [await script], {
    env: {
      ...process.env,
      DATABASE_URL: env.DATABASE_URL,
      SMTP_URL: smtpUrl,
      LEASE_SECONDS: String(leaseSeconds),
      KILL_AT: killAt,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  return {
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
