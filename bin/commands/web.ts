import { env } from "#app/env.server.ts";
import { openPool } from "#db/client.server.ts";
import { checkDatabaseSettings } from "#db/settings-check.server.ts";
import type { Command } from "../cli.ts";
import { untilToldToStop } from "../supervise.ts";

export const command: Command = {
  usage: "",
  positionals: 0,
  async run() {
    if (!env.DATABASE_URL) throw new Error("DATABASE_URL is not set; plumbline start brings a database of its own");
    process.env.NODE_ENV ??= "production";
    if (!process.send) await checkDatabaseSettings(env.DATABASE_URL);
    const pool = openPool();
    const { startServer } = await import("#app/server.ts");
    const server = await startServer();
    await pool;
    if (!process.send) console.log(`ready ${env.PUBLIC_URL ?? server.url}`);
    await untilToldToStop(() => server.close());
  },
};
