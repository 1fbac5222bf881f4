import { generateKeyPair, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { type EmbeddedServer, startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { migrateQueue } from "#jobs/queue-schema.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Signs in as the application does. */
    databaseUrl: string;
    /** May create and drop databases. */
    adminUrl: string;
    /** A migrated database to copy from. */
    template: string;
    /** RSA-2048 in PEM: as many as most test files need for their waves (ready-pairs.ts). */
    signingKeys: string[];
    /** For the secret that signs cookies; removed with all that is in it when the run ends. */
    keyFolder: string;
  }
}

/**
 * One PostgreSQL for the whole run: DATABASE_URL when it is set (its role must be allowed to create databases), else a
 * bundled one in a temporary folder. Migrations run once, into a template that each test file copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pairs = makePairs(24);
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  const folder = given ? undefined : mkdtempSync(join(tmpdir(), "plumbline-test-"));
  const server: EmbeddedServer | undefined = folder ? await startEmbedded(folder) : undefined;
  const databaseUrl = given ?? server?.url ?? "";
  const adminUrl = given ?? server?.superuserUrl ?? "";
  // Each project of the run sets up by itself, perhaps on the same server.
  const template = `plumbline_template_${process.pid}_${randomBytes(4).toString("hex")}`;
  const owner = decodeURIComponent(new URL(databaseUrl).username);

  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${template}`);
  await admin.unsafe(`create database ${template} owner "${owner}"`);
  const templateUrl = new URL(databaseUrl);
  templateUrl.pathname = `/${template}`;
  await migrateDatabase(templateUrl.href);
  await migrateQueue(templateUrl.href);
  const keyFolder = mkdtempSync(join(tmpdir(), "plumbline-keys-"));
  project.provide("keyFolder", keyFolder);
  project.provide("databaseUrl", databaseUrl);
  project.provide("adminUrl", adminUrl);
  project.provide("template", template);
  project.provide("signingKeys", await pairs);

  return async () => {
    await admin.unsafe(`drop database if exists ${template} with (force)`);
    await admin.end({ timeout: 5 });
    await server?.stop();
    rmSync(keyFolder, { recursive: true, force: true });
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}

async function makePairs(count: number): Promise<string[]> {
  const make = () => promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const pairs = await Promise.all(Array.from({ length: count }, make));
  return pairs.map(({ privateKey }) => privateKey.export({ format: "pem", type: "pkcs8" }).toString());
}
