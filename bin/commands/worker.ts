import { env } from "#app/env.server.ts";
import { checkDatabaseSettings, checkRedisSettings } from "#db/settings-check.server.ts";
import type { Command } from "../cli.ts";
import { untilToldToStop } from "../supervise.ts";

export const command: Command = {
  usage: "",
  positionals: 0,
  async run() {
    if (!env.DATABASE_URL)
      throw new Error("DATABASE_URL is not set; plumbline start runs a worker beside its own database");
    if (!process.send) {
      await checkDatabaseSettings(env.DATABASE_URL);
      if (env.REDIS_URL) await checkRedisSettings(env.REDIS_URL);
    }
    const { startWorker } = await import("#jobs/worker.ts");
    const worker = await startWorker();
    if (!process.send) console.error("The worker is running.");
    await untilToldToStop(() => worker.close());
  },
};
