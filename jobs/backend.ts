import { createPostgresBackend, FlowProducer, Queue, type QueueOptions, Worker, type WorkerOptions } from "bullmq";
import { env } from "#app/env.server.ts";

type Processor = ConstructorParameters<typeof Worker>[1];
type Settings<T> = Omit<T, "connection" | "prefix">;

/** The three BullMQ classes on whichever store is set: Redis with REDIS_URL, else the database itself. Nothing else differs. */
export interface Backend {
  queue(name: string, settings: Settings<QueueOptions>): Queue;
  worker(name: string, processor: Processor, settings: Settings<WorkerOptions>): Worker;
  flows(): FlowProducer;
}

export function openBackend(): Backend {
  return env.REDIS_URL ? redisBackend(env.REDIS_URL) : postgresBackend(env.DATABASE_URL);
}

function redisBackend(url: string): Backend {
  // Null: a worker waits for Redis to come back instead of failing its blocked command after 20 tries.
  const base = { connection: { url, maxRetriesPerRequest: null }, prefix: "plumbline" };
  return {
    queue: (name, settings) => new Queue(name, { ...settings, ...base }),
    worker: (name, processor, settings) => new Worker(name, processor, { ...settings, ...base }),
    flows: () => new FlowProducer(base),
  };
}

function postgresBackend(url: string | undefined): Backend {
  if (!url) throw new Error("No queue: set DATABASE_URL or REDIS_URL, or start through bin/plumbline.");
  // Server options in the URL would replace the search path through which BullMQ finds its own functions.
  const clean = new URL(url);
  clean.searchParams.delete("options");
  const connection = { connectionString: clean.href, schema: "bullmq", max: 3 };
  return {
    queue: (name, settings) => new Queue(name, { ...settings, connection }, createPostgresBackend) as unknown as Queue,
    worker: (name, processor, settings) =>
      new Worker(name, processor, { ...settings, connection }, createPostgresBackend) as unknown as Worker,
    flows: () => new FlowProducer({ connection }, createPostgresBackend) as unknown as FlowProducer,
  };
}
