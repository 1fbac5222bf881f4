import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { inject } from "vitest";
import { setDatabaseUrl } from "#app/env.server.ts";
import { closeDatabase } from "#db/client.server.ts";

export interface TestDatabase {
  url: string;
  /** Closes the pool of this process and drops the database. */
  drop(): Promise<void>;
}

/**
 * A fresh, migrated database for one test file: call it in `beforeAll`, `drop` it in `afterAll`. From then on
 * `#db/client.server.ts` and every process started with this environment use it. One file, one database: files run side by side.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `plumbline_test_${randomBytes(6).toString("hex")}`;
  const url = new URL(inject("databaseUrl"));
  const owner = decodeURIComponent(url.username);
  await asAdmin((admin) =>
    copyTemplate(admin, `create database ${name} template ${inject("template")} owner "${owner}"`),
  );
  url.pathname = `/${name}`;
  await closeDatabase();
  setDatabaseUrl(url.href);
  return {
    url: url.href,
    drop: async () => {
      await closeDatabase();
      await asAdmin((admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Two files that copy the template at the same moment get in each other's way (55006): the later one tries again. */
async function copyTemplate(admin: postgres.Sql, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.unsafe(statement);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "55006" || attempt === 50) throw error;
      await delay(100);
    }
  }
}

async function asAdmin(work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(inject("adminUrl"), { max: 1, onnotice: () => {} });
  try {
    await work(admin);
  } finally {
    await admin.end({ timeout: 5 });
  }
}
