import { and, count, eq, like, or } from "drizzle-orm";
import { rawSql, type Transaction } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/operations.ts";

export type StoredColumn = { table: string; column: string; type: string };

/** The tables that hold what people sent, each with what it keeps. */
const answerTables = ["sealed_answers", "comments", "sealed_ballots"];

/** Every column that stands beside an answer, as PostgreSQL itself lists them at this moment. */
export async function listAnswerColumns(): Promise<StoredColumn[]> {
  const rows = await rawSql()<StoredColumn[]>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relname in ${rawSql()(answerTables)} and a.attnum > 0 and not a.attisdropped
    order by array_position(${answerTables}::text[], c.relname::text), a.attnum`;
  return rows.map(({ table, column, type }) => ({ table, column, type }));
}

/** How often each role opened each view of a wave's results, or was refused one. */
export async function countViews(tx: Transaction, waveId: string) {
  const views = or(like(auditEntries.action, "viewed-%"), like(auditEntries.action, "results-%"));
  return tx
    .select({ action: auditEntries.action, role: auditEntries.role, times: count() })
    .from(auditEntries)
    .where(and(eq(auditEntries.subject, waveId), views))
    .groupBy(auditEntries.action, auditEntries.role);
}
