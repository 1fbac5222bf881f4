import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { env } from "#app/env.server.ts";

export interface MailWorker {
  /** Ends it with -9 and waits until it is gone. */
  kill(): Promise<void>;
  ended: Promise<unknown>;
}

/** A worker process for mails alone, on this test's database (test/faults/mail-worker.ts). */
export function startMailWorker(smtpUrl: string, { leaseSeconds = 15, killAt = "" } = {}): MailWorker {
  const script = new URL("../faults/mail-worker.ts", import.meta.url).pathname;
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", script], {
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
