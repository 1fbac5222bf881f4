import { setTimeout as delay } from "node:timers/promises";
import { Queue } from "bullmq";
import { handOutMails } from "#jobs/hand-out-mails.ts";
import { makeWorker } from "#jobs/queue.ts";
import { sendMail } from "#jobs/send-mail.ts";

/**
 * The mail half of the worker process, with the ledger's pauses short, for tests that kill it with -9. `KILL_AT` names a
 * moment at which it kills itself; the moments around sending and marking are the test's to choose, from outside.
 */
const times = { lease: Number(process.env.LEASE_SECONDS), hint: 4, retries: [0.2, 0.4, 0.8, 1.6], away: 1 };
const die = () => process.kill(process.pid, "SIGKILL");

const add = Queue.prototype.add;
Queue.prototype.add = async function (this: Queue, ...job: Parameters<typeof add>) {
  if (process.env.KILL_AT === "before the enqueue") die();
  const added = await add.apply(this, job);
  if (process.env.KILL_AT === "after the enqueue") die();
  return added;
};

makeWorker("send-mail", (payload) => sendMail(payload, times), { concurrency: 5 });
for (;;) {
  await handOutMails(new Date(), times).catch((error: Error) => console.error(error.message));
  await delay(100);
}
