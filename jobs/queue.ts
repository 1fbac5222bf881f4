import { setTimeout as delay } from "node:timers/promises";
import type { FlowJob, FlowProducer, Job, JobsOptions, Queue, Worker, WorkerOptions } from "bullmq";
import { z } from "zod";
import { openBackend } from "./backend.ts";

const wave = z.strictObject({ waveId: z.uuid(), organizationId: z.uuid() });

/** Every job and what it carries: ids only. Answers, addresses and names stay in the database. */
export const payloads = {
  "seal-wave": wave,
  "measure-wave": wave,
  "publish-wave": wave,
  "send-mail": z.strictObject({ mailId: z.uuid(), organizationId: z.uuid() }),
  "send-webhook": z.strictObject({ deliveryId: z.uuid(), organizationId: z.uuid() }),
} as const;

export type JobName = keyof typeof payloads;
export type Payload<N extends JobName> = z.infer<(typeof payloads)[N]>;
export type Handler<N extends JobName> = (payload: Payload<N>, job: Job) => Promise<void>;
export type Step = { [N in JobName]: { name: N; payload: Payload<N> } }[JobName];

const jobDefaults = {
  attempts: 5,
  backoff: { type: "exponential", delay: 1000, jitter: 0.5 },
  removeOnComplete: { age: 24 * 3600, count: 1000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 1000 },
} satisfies JobsOptions;

/** A producer must not hang with the queue down: the caller's outbox row is still there and is tried again later. */
const enqueueTimeoutMs = 5000;

const queues = new Map<JobName, Queue>();
let flows: FlowProducer | undefined;

/** The queue of one job name. State of record is in our own tables; nobody waits for a job through the queue. */
export function makeQueue(name: JobName): Queue {
  const queue = openBackend().queue(name, { defaultJobOptions: jobDefaults });
  queue.on("error", (error) => report(name, error));
  return queue;
}

/**
 * Runs `handler` for each job of this name, at least once: a job can run twice at the same time when its first worker
 * froze, so handlers fence every write by a run number in their own tables.
 */
export function makeWorker<N extends JobName>(
  name: N,
  handler: Handler<N>,
  options: Pick<WorkerOptions, "concurrency" | "autorun"> = {},
): Worker {
  const worker = openBackend().worker(
    name,
    async (job) => handler(payloads[name].parse(job.data) as Payload<N>, job),
    // A killed worker's job is picked up after 5 s. Kills are no failures of the job, so they hardly count.
    { ...options, lockDuration: 5000, stalledInterval: 2000, maxStalledCount: 50 },
  );
  worker.on("error", (error) => report(name, error));
  return worker;
}

/** Adds a job. The same `jobId` again adds nothing, so a repeated outbox sweep is harmless. */
export async function enqueue<N extends JobName>(
  name: N,
  payload: Payload<N>,
  options: Pick<JobsOptions, "jobId" | "delay"> = {},
): Promise<void> {
  const data = payloads[name].parse(payload);
  const queue = queues.get(name) ?? makeQueue(name);
  queues.set(name, queue);
  await orTimeout(queue.add(name, data, options));
}

/** Adds steps that run one after the other, each only once the one before has completed. `key` makes it idempotent. */
export async function enqueueFlow(steps: readonly Step[], key: string): Promise<void> {
  let node: FlowJob | undefined;
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    const opts = { ...jobDefaults, jobId: `${step.name}-${key}`, ...(last ? {} : { failParentOnFailure: true }) };
    const data = payloads[step.name].parse(step.payload);
    node = { name: step.name, queueName: step.name, data, opts, ...(node ? { children: [node] } : {}) } as FlowJob;
  }
  if (!node) return;
  if (!flows) {
    flows = openBackend().flows();
    flows.on("error", (error) => report("flow", error));
  }
  await orTimeout(flows.add(node));
}

/** Lets go of the connections of the producers of this process. */
export async function closeQueues(): Promise<void> {
  const open = [...queues.values(), ...(flows ? [flows] : [])];
  queues.clear();
  flows = undefined;
  await Promise.race([Promise.allSettled(open.map((each) => each.close())), delay(3000, undefined, { ref: false })]);
}

async function orTimeout<T>(work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = delay(enqueueTimeoutMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error("The job queue did not answer within 5 s; the job stays in the outbox and is tried again.");
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    work.catch(() => {});
  }
}

const lastReport = new Map<string, number>();

/** While the store is away each retry raises the same error: one line a minute is enough. */
function report(name: string, error: Error & { code?: string }): void {
  const key = `${name} ${error.code ?? error.name}`;
  if (Date.now() - (lastReport.get(key) ?? 0) < 60_000) return;
  lastReport.set(key, Date.now());
  console.error(`queue ${name}: ${error.code ?? error.message}`);
}
