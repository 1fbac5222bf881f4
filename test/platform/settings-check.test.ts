import { Redis } from "ioredis";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { checkDatabaseSettings, checkRedisSettings } from "#db/settings-check.server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function set(statement: string): Promise<void> {
  const admin = postgres(inject("adminUrl"), { max: 1 });
  await admin.unsafe(`alter database ${new URL(database.url).pathname.slice(1)} ${statement}`);
  await admin.end();
}

test("the bundled server passes", async () => {
  await expect(checkDatabaseSettings(database.url)).resolves.toBeUndefined();
});

test("a database that would lose acknowledged answers is refused, and the mend named", async () => {
  await set("set synchronous_commit = off");
  await expect(checkDatabaseSettings(database.url)).rejects.toThrow(
    /synchronous_commit = off.*ALTER SYSTEM SET synchronous_commit = 'on'/,
  );
  await set("reset synchronous_commit");
  await expect(checkDatabaseSettings(database.url)).resolves.toBeUndefined();
});

// Another's server may be given to this run by a role that is no superuser.
test.skipIf(process.env.DATABASE_URL && process.env.CI)("statement logs and superusers are refused", async () => {
  await set("set log_statement = 'all'");
  await expect(checkDatabaseSettings(database.url)).rejects.toThrow(/log_statement = all/);
  await set("reset log_statement");
  await expect(checkDatabaseSettings(inject("adminUrl"))).rejects.toThrow(/superuser/);
});

test("a server that does not answer is named by its setting", async () => {
  await expect(checkDatabaseSettings("postgres://a:b@127.0.0.1:1/x")).rejects.toThrow(/ECONNREFUSED.*DATABASE_URL/);
  await expect(checkRedisSettings("redis://127.0.0.1:1")).rejects.toThrow(/ECONNREFUSED.*REDIS_URL/);
});

const redisUrl = process.env.REDIS_URL ?? "";
test.runIf(redisUrl)("a Redis that may throw jobs away is refused", async () => {
  const redis = new Redis(redisUrl);
  await redis.config("SET", "maxmemory-policy", "allkeys-lru");
  await expect(checkRedisSettings(redisUrl)).rejects.toThrow(/allkeys-lru.*CONFIG SET maxmemory-policy noeviction/);
  await redis.config("SET", "maxmemory-policy", "noeviction");
  await expect(checkRedisSettings(redisUrl)).resolves.toBeUndefined();
  redis.disconnect();
});
