import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { StartError } from "./data-lock.server.ts";
import {
  type Binaries,
  databaseOwner,
  findBinaries,
  keepPasswords,
  type Owner,
  prepareDataFolder,
} from "./embedded-files.server.ts";

/** The bundled PostgreSQL, running. `url` signs in as the application's role, which is no superuser. */
export interface EmbeddedServer {
  url: string;
  superuserUrl: string;
  port: number;
  pid: number;
  /** Resolves when the server's main process is gone, for whatever reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Durable: an answer counts as taken once its commit returns. Silent about people: no statement, parameter, key or
 * time of a single write may reach the log, and commit times are not kept, since they tie an answer to its sender.
 */
const settings = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  wal_level: "replica",
  archive_mode: "off",
  track_commit_timestamp: "off",
  log_statement: "none",
  log_min_duration_statement: "-1",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_checkpoints: "off",
  log_connections: "",
  shared_preload_libraries: "",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  max_wal_size: "512MB",
};

/** Starts the server of `folder`, making the cluster, role and database on first use. The caller holds the data lock. */
export async function startEmbedded(folder: string, options: { port?: number } = {}): Promise<EmbeddedServer> {
  const owner = databaseOwner();
  prepareDataFolder(folder, owner);
  const binaries = await findBinaries(folder, owner);
  const passwords = keepPasswords(folder);
  const cluster = join(folder, "postgres");
  if (!existsSync(cluster)) makeCluster(binaries, cluster, passwords.superuser, owner);
  await stopOrphan(cluster);
  const port = options.port ?? (await findFreePort());
  const child = await launch(binaries, folder, port, owner);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const at = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const server: EmbeddedServer = {
    url: at("plumbline", passwords.application, "plumbline"),
    superuserUrl: at("postgres", passwords.superuser, "postgres"),
    port,
    pid: child.pid ?? 0,
    exited,
    stop: () => stopServer(child, exited),
  };
  try {
    await ensureDatabase(server.superuserUrl, passwords.application);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Deletes the database of `folder` for good. The caller holds the data lock. */
export async function removeCluster(folder: string): Promise<void> {
  const cluster = join(folder, "postgres");
  await stopOrphan(cluster);
  rmSync(cluster, { recursive: true, force: true });
}

/** A loopback port that nothing listens on. */
export async function findFreePort(host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Built beside its place and renamed, so that a kill in the middle leaves no half cluster behind. */
function makeCluster(binaries: Binaries, cluster: string, password: string, owner: Owner | undefined): void {
  const fresh = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [fresh, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const options = ["--locale=C.UTF-8", "--encoding=UTF8", "--auth=scram-sha-256", "--username=postgres"];
  const made = spawnSync(binaries.initdb, [...options, `--pwfile=${passwordFile}`, `--pgdata=${fresh}`], {
    ...owner,
    cwd: "/",
    encoding: "utf8",
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    const reason = made.error?.message ?? made.stderr.trim().split("\n").at(-1);
    throw new StartError(`the bundled database could not be created in ${cluster}: ${reason}`);
  }
  chmodSync(fresh, 0o700);
  renameSync(fresh, cluster);
}

async function launch(
  binaries: Binaries,
  folder: string,
  port: number,
  owner: Owner | undefined,
): Promise<ChildProcess> {
  const cluster = join(folder, "postgres");
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const logPath = join(folder, "postgres.log");
  if (existsSync(logPath) && statSync(logPath).size > 1_000_000) rmSync(logPath);
  // The workers of a killed server may need a moment to leave; until then a new one refuses to start.
  for (let attempt = 1; ; attempt += 1) {
    const log = openSync(logPath, "a", 0o600);
    // Its own process group: Ctrl-C in the terminal must reach the supervisor only, which stops everything in order.
    const child = spawn(binaries.postgres, ["-D", cluster, ...flags], {
      ...owner,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    if (await becomesReady(child, cluster)) return child;
    if (attempt === 8) {
      const reason = readFileSync(logPath, "utf8").trim().split("\n").at(-1) ?? "";
      throw new StartError(
        `the bundled database did not start: ${reason.replace(/^.*?(FATAL|PANIC): +/, "")} (log: ${logPath})`,
      );
    }
    await delay(250 * attempt);
  }
}

/** The server writes `ready` into its pid file when it takes connections; false when it ended instead. */
async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let ended = false;
  child.once("error", () => (ended = true));
  child.once("exit", () => (ended = true));
  while (!ended) {
    const lines = readPidFile(cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true;
    await delay(20);
  }
  return false;
}

/** A supervisor killed with -9 leaves its server running, unwatched and on a port nobody knows: end it in order. */
async function stopOrphan(cluster: string): Promise<void> {
  const pid = Number(readPidFile(cluster)[0]);
  if (!pid || !isServerOf(pid, cluster)) return;
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    process.kill(pid, signal);
    for (let waitedMs = 0; waitedMs < 5000; waitedMs += 50) {
      await delay(50);
      if (!isServerOf(pid, cluster)) return;
    }
  }
}

/** Whether this process is a server of this cluster, and not a stranger that was given the same id later. */
function isServerOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout.includes(cluster);
  } catch {
    return false;
  }
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** The role owns the database but is no superuser, so row-level security binds it; it may make the restricted role. */
async function ensureDatabase(superuserUrl: string, password: string): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = 'plumbline'`;
    if (!role) await sql.unsafe(`create role plumbline login createrole nosuperuser password '${password}'`);
    const [database] = await sql`select 1 from pg_database where datname = 'plumbline'`;
    if (!database) await sql.unsafe("create database plumbline owner plumbline");
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function stopServer(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // SIGINT: drop the connections, write everything, end. SIGQUIT ends at once; the next start then recovers from the log.
  child.kill("SIGINT");
  const slow = setTimeout(() => child.kill("SIGQUIT"), 3000);
  await exited;
  clearTimeout(slow);
}
