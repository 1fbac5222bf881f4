import { runMigrations } from "bullmq";
import pg from "pg";

/** Makes or updates the queue's own tables (schema `bullmq`) in the database at `url`; they stay empty when Redis is used. */
export async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
