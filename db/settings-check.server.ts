import { Redis } from "ioredis";
import postgres from "postgres";
import { StartError } from "./data-lock.server.ts";

interface Rule {
  name: string;
  allowed: readonly string[];
  why: string;
}

/** What the promises rest on: an acknowledged answer is on disk, and nothing ties its time or text to a person. */
const rules: readonly Rule[] = [
  { name: "fsync", allowed: ["on"], why: "answers could be lost" },
  { name: "synchronous_commit", allowed: ["on", "remote_write", "remote_apply"], why: "answers could be lost" },
  { name: "full_page_writes", allowed: ["on"], why: "answers could be lost" },
  { name: "track_commit_timestamp", allowed: ["off"], why: "commit times tie an answer to its sender" },
  { name: "log_statement", allowed: ["none", "ddl"], why: "the server log would keep a trace of each answer" },
];

/** Refuses a PostgreSQL that cannot keep the promises; the message names the setting and the command that mends it. */
export async function checkDatabaseSettings(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const rows = await sql<{ name: string; setting: string }[]>`
      select name, setting from pg_settings where name in ${sql(rules.map((rule) => rule.name))}`;
    for (const { name, allowed, why } of rules) {
      const setting = rows.find((row) => row.name === name)?.setting ?? "unknown";
      if (allowed.includes(setting)) continue;
      throw new StartError(
        `PostgreSQL runs with ${name} = ${setting}: ${why}; run ALTER SYSTEM SET ${name} = '${allowed[0]}', restart it and look for a setting of the role or database`,
      );
    }
    const [role] = await sql`select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user`;
    if (role?.unbound) {
      throw new StartError(
        "the role in DATABASE_URL is a superuser or bypasses row-level security; use one made with CREATE ROLE plumbline LOGIN CREATEROLE",
      );
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`cannot reach PostgreSQL (${reason(error)}); check DATABASE_URL and that the server runs`);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Refuses a Redis that throws jobs away when it is full. */
export async function checkRedisSettings(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null });
  let lastError: unknown;
  redis.on("error", (error) => {
    lastError = error;
  });
  try {
    await redis.connect();
    // INFO, as managed services forbid CONFIG.
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info("memory"))?.[1];
    if (policy !== "noeviction") {
      throw new StartError(
        `Redis runs with maxmemory-policy ${policy}: jobs could vanish; run CONFIG SET maxmemory-policy noeviction and put it into redis.conf`,
      );
    }
    if (/^aof_enabled:0/m.test(await redis.info("persistence"))) {
      console.error(
        "Redis keeps no append-only file: after a crash, jobs are enqueued again from the outbox (appendonly yes).",
      );
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `cannot reach Redis (${reason(lastError ?? error)}); check REDIS_URL and that the server runs`,
    );
  } finally {
    redis.disconnect();
  }
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? "no answer";
}
