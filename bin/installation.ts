import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { env, setDatabaseUrl } from "#app/env.server.ts";
import { StartError } from "#db/data-lock.server.ts";
import { findFreePort, startEmbedded } from "#db/embedded.server.ts";
import { checkDatabaseSettings, checkRedisSettings } from "#db/settings-check.server.ts";
import type { Closers } from "./closers.ts";
import { announceRunning, holdDataFolder, migrateAll, withdrawRunning } from "./open-database.ts";
import { discardHalfLoadedSample } from "./sample-access.ts";
import { keepRunning, type Supervised, superviseCommand } from "./supervise.ts";

export interface Installation {
  /** Where people reach it. */
  publicUrl: string;
  /** Where this machine reaches it, whatever stands in front. */
  localUrl: string;
  web: Supervised;
  worker: Supervised;
}

/** Database, web and worker, each started again when it dies. Resolves once the web process answers as healthy. */
export async function bringUp(
  closers: Closers,
  command: string,
  mode: "production" | "development",
): Promise<Installation> {
  const lock = holdDataFolder(command);
  await closers.add(() => lock.release());
  await discardHalfLoadedSample();
  const port = env.PORT === 0 ? await findFreePort(env.HOST) : env.PORT;
  await requireFreePort(port);
  if (!env.DATABASE_URL) await closers.add(await superviseDatabase());
  const databaseUrl = env.DATABASE_URL ?? "";
  await checkDatabaseSettings(databaseUrl);
  if (env.REDIS_URL) await checkRedisSettings(env.REDIS_URL);
  await migrateAll(databaseUrl);

  const localUrl = `http://${reachable(env.HOST)}:${port}`;
  const publicUrl = env.PUBLIC_URL ?? localUrl;
  const environment = {
    NODE_ENV: mode,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    PLUMBLINE_DATA: env.PLUMBLINE_DATA,
    PLUMBLINE_KEYS: env.PLUMBLINE_KEYS,
  };
  announceRunning(publicUrl);
  await closers.add(withdrawRunning);
  const worker = superviseCommand("worker", environment);
  await closers.add(() => worker.stop());
  const web = superviseCommand("web", environment);
  await closers.add(() => web.stop());
  await untilHealthy(localUrl);
  return { publicUrl, localUrl, web, worker };
}

/** The bundled server keeps its port over restarts, as web and worker were told where it is. */
async function superviseDatabase(): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let server = await startEmbedded(env.PLUMBLINE_DATA);
  setDatabaseUrl(server.url);
  let first: boolean = true;
  const finished = keepRunning(
    "database",
    async () => {
      if (!first) server = await startEmbedded(env.PLUMBLINE_DATA, { port: server.port });
      first = false;
      return { ended: server.exited };
    },
    stopping.signal,
  );
  return async () => {
    stopping.abort();
    await server.stop();
    await finished;
  };
}

async function requireFreePort(port: number): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, env.HOST, () => probe.close(() => resolve(undefined)));
  });
  if (!code) return;
  const at = `port ${port} on ${env.HOST}`;
  if (code === "EADDRINUSE") throw new StartError(`${at} is in use; stop what runs there or set PORT (0 = a free one)`);
  if (code === "EACCES") throw new StartError(`${at} needs more rights; set PORT to 1024 or above (0 = a free one)`);
  throw new StartError(`cannot listen on ${at} (${code}); set HOST to an address of this machine, such as 127.0.0.1`);
}

async function untilHealthy(localUrl: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 60_000; await delay(100)) {
    const response = await fetch(`${localUrl}/healthz`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (response?.ok) return;
  }
  throw new StartError("the web process did not become healthy within 60 s: see the lines above");
}

/** An address to listen on everywhere is no address to go to. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
