import { type ExtractTablesWithRelations, sql as raw } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";

type Schema = Record<string, never>;
export type Transaction = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;
type Connection = { sql: postgres.Sql; db: PostgresJsDatabase<Schema> };

const connections = () => Number(process.env.DATABASE_POOL ?? 10);
let connection: Connection | undefined;

/** One pool a process, opened at first use: DATABASE_URL may be set by the launcher after this module is loaded. */
function connect(): Connection {
  if (connection) return connection;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("No database: set DATABASE_URL, or start through bin/plumbline, which brings its own.");
  const sql = postgres(url, { max: connections(), onnotice: () => {}, connect_timeout: 5 });
  connection = { sql, db: drizzle(sql) };
  return connection;
}

/** The postgres.js handle, for the few statements that drizzle has no word for (the box tables, COPY, the catalogue). */
export const rawSql = (): postgres.Sql => connect().sql;

/** Unscoped access, for the tables outside row-level security (db/migrations/0001). Tenant tables answer with no rows here. */
export const database = (): PostgresJsDatabase<Schema> => connect().db;

/**
 * The only way to a tenant's rows: one transaction, under the restricted role, with the tenant set for its length.
 * Never ask for a second connection inside `fn`: the pool would starve itself.
 */
export async function withOrganization<T>(organizationId: string, fn: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().transaction(async (tx) => {
    await tx.execute(
      raw`select set_config('plumbline.organization', ${organizationId}, true), set_config('role', 'plumbline_tenant', true)`,
    );
    return fn(tx);
  });
}

/**
 * Opens every connection of the pool, one query each. PostgreSQL starts a process for each of them, and those who send
 * their answers right after a restart would wait for all of that. A database that is away is left to the first real query.
 */
export async function openPool(): Promise<void> {
  await Promise.allSettled(Array.from({ length: connections() }, () => rawSql()`select 1`));
}

/** Ends the pool; a later query opens a new one. */
export async function closeDatabase(): Promise<void> {
  const open = connection;
  connection = undefined;
  await open?.sql.end({ timeout: 5 });
}
