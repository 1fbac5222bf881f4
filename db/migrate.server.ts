import { createRequire } from "node:module";
import { dirname } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** By the package's own name for it, which is the same from a bundle. */
const journal = createRequire(import.meta.url).resolve("#db/migrations/meta/_journal.json");
const migrationsFolder = dirname(dirname(journal));

/** Brings the database at `url` to the newest schema; running it again changes nothing. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    // Several containers may start at once; the session holds the lock and its end frees it.
    await sql`select pg_advisory_lock(hashtext('plumbline migrations'))`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
