import { env } from "#app/env.server.ts";
import { checkDatabaseSettings } from "#db/settings-check.server.ts";
import type { Command } from "../cli.ts";
import { migrateAll, withDatabase } from "../open-database.ts";

export const command: Command = {
  usage: "",
  details: "plumbline start does this by itself. Run it before web and worker on your own PostgreSQL.",
  positionals: 0,
  async run() {
    if (env.DATABASE_URL) await checkDatabaseSettings(env.DATABASE_URL);
    await withDatabase("migrate", async () => migrateAll(env.DATABASE_URL ?? ""));
    console.log("The database has the schema of this version.");
  },
};
