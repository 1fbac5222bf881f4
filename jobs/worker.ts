import { setTimeout as delay } from "node:timers/promises";
import { destroyForgottenKeys } from "#app/keys/forgotten-keys.server.ts";
import { closeDatabase } from "#db/client.server.ts";
import { applyRetention } from "./apply-retention.ts";
import { forgetOldMails, handOutMails } from "./hand-out-mails.ts";
import { forgetOldDeliveries, handOutWebhooks } from "./hand-out-webhooks.ts";
import { measureWaveJob } from "./measure-wave.ts";
import { publishWave } from "./publish-wave.ts";
import { closeQueues, makeWorker } from "./queue.ts";
import { sealWave } from "./seal-wave.ts";
import { sendMail } from "./send-mail.ts";
import { sendReminders } from "./send-reminders.ts";
import { sendWebhook } from "./send-webhook.ts";
import { restartStalledFlows, sweepOutbox } from "./sweep-outbox.ts";
import { sweepSchedules } from "./sweep-schedules.ts";

const sweepEveryMs = 1_000;
const tidyEveryMs = 15_000;
/** Retention runs once a day; asked more often, so that a night without power is made up for in the morning. */
const retentionEveryMs = 3_600_000;

/** The worker process: every handler under its name, and the sweeps that feed them. Several may run side by side. */
export async function startWorker(): Promise<{ close: () => Promise<void> }> {
  const workers = [
    makeWorker("seal-wave", sealWave),
    makeWorker("measure-wave", measureWaveJob),
    makeWorker("publish-wave", publishWave),
    makeWorker("send-mail", (payload) => sendMail(payload), { concurrency: 5 }),
    makeWorker("send-webhook", (payload) => sendWebhook(payload), { concurrency: 2 }),
  ];
  const stopping = new AbortController();
  const sweeps = [
    repeat(sweepOutbox, sweepEveryMs, stopping.signal),
    repeat(() => handOutMails(), sweepEveryMs, stopping.signal),
    repeat(() => handOutWebhooks(), sweepEveryMs, stopping.signal),
    repeat(tidy, tidyEveryMs, stopping.signal),
    repeat(sweepSchedules, tidyEveryMs, stopping.signal),
    repeat(() => applyRetention(), retentionEveryMs, stopping.signal),
  ];
  return {
    close: async () => {
      stopping.abort();
      await Promise.all(sweeps);
      await Promise.all(workers.map((worker) => worker.close()));
      await closeQueues();
      await closeDatabase();
    },
  };
}

async function tidy(): Promise<void> {
  await restartStalledFlows();
  await destroyForgottenKeys();
  await forgetOldMails();
  await forgetOldDeliveries();
  await sendReminders();
}

/** One sweep after the other for as long as the process runs; the database or the queue may be away for a while. */
async function repeat(sweep: () => Promise<void>, everyMs: number, stopping: AbortSignal): Promise<void> {
  let failing = false;
  while (!stopping.aborted) {
    try {
      await sweep();
      failing = false;
    } catch (error) {
      if (!failing) console.error(`worker: ${(error as Error).message.split("\n")[0]}`);
      failing = true;
    }
    await delay(everyMs, undefined, { signal: stopping }).catch(() => {});
  }
}
