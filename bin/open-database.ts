import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env, setDatabaseUrl } from "#app/env.server.ts";
import { closeDatabase } from "#db/client.server.ts";
import { type DataLock, findLockHolder, takeDataLock } from "#db/data-lock.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { databaseOwner, prepareDataFolder } from "#db/embedded-files.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { closeQueues } from "#jobs/queue.ts";
import { migrateQueue } from "#jobs/queue-schema.ts";

interface Running {
  databaseUrl: string;
  publicUrl: string;
  keysFolder: string;
  redisUrl?: string | undefined;
}

const runtimeFile = () => join(env.PLUMBLINE_DATA, "runtime.json");

/** Tells the other commands where this installation can be reached while it runs. */
export function announceRunning(publicUrl: string): void {
  const running: Running = {
    databaseUrl: env.DATABASE_URL ?? "",
    publicUrl,
    keysFolder: env.PLUMBLINE_KEYS,
    redisUrl: env.REDIS_URL,
  };
  writeFileSync(runtimeFile(), JSON.stringify(running), { mode: 0o600 });
}

export function withdrawRunning(): void {
  rmSync(runtimeFile(), { force: true });
}

/** Makes the data folder and holds it for this process. */
export function holdDataFolder(command: string): DataLock {
  prepareDataFolder(env.PLUMBLINE_DATA, databaseOwner());
  return takeDataLock(env.PLUMBLINE_DATA, command);
}

export async function migrateAll(url: string): Promise<void> {
  await migrateDatabase(url);
  await migrateQueue(url);
}

/**
 * Runs one command's work on the installation's database: the one in DATABASE_URL, else that of the `plumbline start`
 * that is running on this data folder, else the bundled one, started for as long as the work takes.
 */
export async function withDatabase(command: string, work: () => Promise<void>): Promise<void> {
  const release = await reachDatabase(command);
  try {
    await work();
  } finally {
    await closeQueues();
    await closeDatabase();
    await release();
  }
}

async function reachDatabase(command: string): Promise<() => Promise<void>> {
  const running = findRunning();
  if (running) {
    env.PUBLIC_URL ??= running.publicUrl;
    env.REDIS_URL ??= running.redisUrl;
    if (!process.env.PLUMBLINE_KEYS) env.PLUMBLINE_KEYS = running.keysFolder;
    if (!env.DATABASE_URL) setDatabaseUrl(running.databaseUrl);
  }
  if (env.DATABASE_URL) return async () => {};
  const lock = holdDataFolder(command);
  try {
    const server = await startEmbedded(env.PLUMBLINE_DATA);
    setDatabaseUrl(server.url);
    await migrateAll(server.url);
    return async () => {
      await server.stop();
      lock.release();
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The file alone proves nothing: after kill -9 it stays behind. */
function findRunning(): Running | null {
  if (!findLockHolder(env.PLUMBLINE_DATA) || !existsSync(runtimeFile())) return null;
  return JSON.parse(readFileSync(runtimeFile(), "utf8")) as Running;
}
