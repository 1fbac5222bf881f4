import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Queue, UnrecoverableError, type Worker } from "bullmq";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { env } from "#app/env.server.ts";
import {
  closeQueues,
  enqueue,
  enqueueFlow,
  type Handler,
  type JobName,
  makeQueue,
  makeWorker,
  payloads,
} from "#jobs/queue.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const names = Object.keys(payloads) as JobName[];
const redisUrl = env.REDIS_URL;
const stores = [{ store: "PostgreSQL", url: undefined }, ...(redisUrl ? [{ store: "Redis", url: redisUrl }] : [])];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe.each(stores)("the queue on $store", ({ url }) => {
  const workers: Worker[] = [];
  const queues = {} as Record<JobName, Queue>;
  const mail = () => ({ mailId: randomUUID(), organizationId: randomUUID() });

  function work<N extends JobName>(name: N, handler: Handler<N>): Worker {
    const worker = makeWorker(name, handler);
    workers.push(worker);
    return worker;
  }
  const until = (check: () => Promise<void> | void, timeout = 10_000) => vi.waitFor(check, { timeout, interval: 30 });

  beforeAll(async () => {
    env.REDIS_URL = url;
    for (const name of names) queues[name] = makeQueue(name);
  });
  beforeEach(async () => {
    for (const name of names) await queues[name].obliterate({ force: true });
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
  });
  afterAll(async () => {
    await closeQueues();
    await Promise.all(names.map((name) => queues[name].close()));
  });

  test("a job reaches its handler with its payload", async () => {
    const payload = mail();
    const seen: unknown[] = [];
    work("send-mail", async (received) => void seen.push(received));
    await enqueue("send-mail", payload);
    await until(() => expect(seen).toEqual([payload]));
  });

  test("a payload with anything but the listed ids is refused, at both ends", async () => {
    const address = { ...mail(), address: "someone@example.org" };
    await expect(enqueue("send-mail", address)).rejects.toThrow(/address/);
    const handler = vi.fn(async () => {});
    work("send-mail", handler);
    await queues["send-mail"].add("send-mail", address, { jobId: "wide", attempts: 1 });
    await until(async () => expect(await queues["send-mail"].getJobState("wide")).toBe("failed"));
    expect(handler).not.toHaveBeenCalled();
  });

  test("a failing job is tried again, after a growing pause", async () => {
    let runs = 0;
    const pauses = new Set<number>();
    work("send-mail", async () => {
      runs += 1;
      if (runs < 3) throw new Error("not yet");
    });
    await enqueue("send-mail", mail(), { jobId: "retried" });
    await until(async () => {
      const pause = (await queues["send-mail"].getJob("retried"))?.delay ?? 0;
      if (pause > 0) pauses.add(pause);
      expect(await queues["send-mail"].getJobState("retried")).toBe("completed");
    }, 15_000);
    expect(runs).toBe(3);
    // As the store has them: one second and two, each cut by at most half, so that many jobs do not come back at once.
    const [first = 0, second = 0, ...others] = pauses;
    expect(others).toEqual([]);
    expect(first >= 500 && first <= 1000 && second >= 1000 && second <= 2000, `${first}, ${second}`).toBe(true);
  });

  test("a job that cannot succeed is not tried again", async () => {
    const handler = vi.fn(async () => {
      throw new UnrecoverableError("never");
    });
    work("send-mail", handler);
    await enqueue("send-mail", mail(), { jobId: "hopeless" });
    await until(async () => expect(await queues["send-mail"].getJobState("hopeless")).toBe("failed"));
    await delay(1500);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  test("the same job id, added again before or after it ran, runs once", async () => {
    const runs: string[] = [];
    await enqueue("send-mail", mail(), { jobId: "once" });
    await enqueue("send-mail", mail(), { jobId: "once" });
    work("send-mail", async (_, job) => void runs.push(job.id ?? ""));
    await until(async () => expect(await queues["send-mail"].getJobState("once")).toBe("completed"));
    await enqueue("send-mail", mail(), { jobId: "once" });
    await enqueue("send-mail", mail(), { jobId: "after" });
    await until(() => expect(runs).toContain("after"));
    expect(runs).toEqual(["once", "after"]);
  });

  test("a delayed job waits", async () => {
    const ran: string[] = [];
    work("send-mail", async (_, job) => void ran.push(job.id ?? ""));
    await enqueue("send-mail", mail(), { jobId: "later", delay: 3000 });
    await enqueue("send-mail", mail(), { jobId: "now" });
    await until(() => expect(ran).toHaveLength(2));
    expect(ran).toEqual(["now", "later"]);
  });

  test("a flow runs its steps one after the other, and once per key", async () => {
    const payload = { waveId: randomUUID(), organizationId: randomUUID() };
    const log: string[] = [];
    for (const name of ["publish-wave", "measure-wave", "seal-wave"] as const) {
      work(name, async () => {
        log.push(`${name} begins`);
        await delay(120);
        log.push(`${name} ends`);
      });
    }
    const steps = (["seal-wave", "measure-wave", "publish-wave"] as const).map((name) => ({ name, payload }));
    await enqueueFlow(steps, "run-1");
    await until(async () => expect(await queues["publish-wave"].getJobState("publish-wave-run-1")).toBe("completed"));
    await enqueueFlow(steps, "run-1");
    await delay(500);
    expect(log).toEqual(
      ["seal-wave", "measure-wave", "publish-wave"].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });

  test("a step that fails for good fails the flow", async () => {
    const payload = { waveId: randomUUID(), organizationId: randomUUID() };
    const publish = vi.fn(async () => {});
    work("publish-wave", publish);
    work("measure-wave", async () => {
      throw new UnrecoverableError("broken");
    });
    const steps = (["measure-wave", "publish-wave"] as const).map((name) => ({ name, payload }));
    await enqueueFlow(steps, "run-2");
    await until(async () => expect(await queues["publish-wave"].getJobState("publish-wave-run-2")).toBe("failed"));
    expect(publish).not.toHaveBeenCalled();
  });

  test("closing a worker waits for the job in hand", async () => {
    let [begun, ended] = [false, false];
    const worker = makeWorker("send-mail", async () => {
      begun = true;
      await delay(800);
      ended = true;
    });
    await enqueue("send-mail", mail(), { jobId: "in-hand" });
    await until(() => expect(begun).toBe(true));
    await worker.close();
    expect(ended).toBe(true);
    expect(await queues["send-mail"].getJobState("in-hand")).toBe("completed");
  });

  test("a job whose worker was killed with -9 is picked up by another", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plumbline-dying-"));
    const mark = join(folder, "begun");
    const script = new URL("./dying-worker.ts", import.meta.url).pathname;
    const { REDIS_URL: _, ...inherited } = process.env;
    const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", script, mark], {
      env: { ...inherited, DATABASE_URL: database.url, ...(url ? { REDIS_URL: url } : {}) },
      stdio: ["ignore", "ignore", "inherit"],
    });
    await enqueue("send-mail", mail(), { jobId: "orphan" });
    await until(() => expect(existsSync(mark)).toBe(true), 20_000);
    child.kill("SIGKILL");
    const handler = vi.fn(async () => {});
    work("send-mail", handler);
    await until(async () => expect(await queues["send-mail"].getJobState("orphan")).toBe("completed"), 20_000);
    expect(handler).toHaveBeenCalledTimes(1);
    rmSync(folder, { recursive: true });
  });
});
