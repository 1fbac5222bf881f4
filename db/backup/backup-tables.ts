import type postgres from "postgres";

export type BackupTable = {
  name: string;
  columns: string[];
  /** For a table of tenants' rows: copied for one organisation after the other, as the tenant lock asks. */
  byOrganization: boolean;
  byWave: boolean;
  key: string[];
};

type Sql = postgres.Sql | postgres.TransactionSql;

/** Signs people in, spends a link, or is on its way: void in a copy, or done twice by it. */
const leftOut = ["sessions", "verifications", "outbox", "pending_imports", "webhook_deliveries"];

/** What a wave that is not sealed yet loses: in the copy it is the draft it was, so that nobody can say who held a ticket. */
const asDraft: Record<string, string> = {
  snapshot_id: "null",
  opened_at: "null",
  links_downloaded_at: "null",
  closed_at: "null",
  candidate_cells: "null",
  frozen_hash: "null",
  replacement_count: "0",
};

/** Every table of ours with its columns, so that rows come after the rows they refer to. */
export async function listBackupTables(sql: Sql): Promise<BackupTable[]> {
  const rows = await sql<{ name: string; columns: string[]; key: string[]; needs: string[] }[]>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)) as key,
      array(select f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by c.relname`;
  const waiting = rows.filter(({ name }) => !leftOut.includes(name));
  const ordered: BackupTable[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) => !waiting.some((other) => needs.includes(other.name)));
    const [next] = waiting.splice(Math.max(at, 0), 1);
    if (!next) break;
    const { name, columns, key } = next;
    const byOrganization = columns.includes("organization_id");
    ordered.push({ name, columns, key, byOrganization, byWave: columns.includes("wave_id") });
  }
  return ordered;
}

/** Waves whose box is not sealed yet, as the lock lets each organisation see them. */
export async function listUnsealedWaves(sql: Sql, organizations: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const organization of organizations) {
    await sql`select set_config('plumbline.organization', ${organization}, true)`;
    const rows = await sql<{ id: string }[]>`select id from waves where organization_id = ${organization}
      and opened_at is not null and sealed_at is null and cancelled_at is null`;
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * The COPY that reads a table. Rows come by key, or by their own hash where there is none: never as they lie on disk, since
 * that can be the order in which people did something.
 */
export function copyStatement(table: BackupTable, organization: string | null, unsealed: readonly string[]): string {
  const list = unsealed.length > 0 ? unsealed.map((id) => `${literal(id)}::uuid`).join(", ") : null;
  const open = list ? `id in (${list})` : "false";
  const columns = table.columns.map((name) => {
    const reset = table.name === "waves" ? asDraft[name] : undefined;
    return reset === undefined ? quoted(name) : `case when ${open} then ${reset} else ${quoted(name)} end`;
  });
  const where = [
    organization ? `organization_id = ${literal(organization)}::uuid` : null,
    table.byWave && list ? `(wave_id is null or wave_id not in (${list}))` : null,
    table.name === "waves" ? `not (pilot_of is not null and ${open})` : null,
    // A letter that has not gone out holds a link, and a copy must not send it a second time.
    table.name === "mails" ? "state in ('sent', 'failed')" : null,
  ].filter((part) => part !== null);
  const order = table.key.length > 0 ? table.key.map(quoted).join(", ") : "md5(t::text), t::text";
  return `copy (select ${columns.join(", ")} from ${quoted(table.name)} t
    ${where.length > 0 ? `where ${where.join(" and ")}` : ""} order by ${order}) to stdout`;
}

export const copyBackStatement = ({ name, columns }: Pick<BackupTable, "name" | "columns">) =>
  `copy ${quoted(name)} (${columns.map(quoted).join(", ")}) from stdin`;

/** Settings under which the same rows always read as the same text. */
export async function fixTextForm(sql: Sql): Promise<void> {
  await sql`select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),
    set_config('IntervalStyle', 'postgres', true), set_config('extra_float_digits', '1', true),
    set_config('bytea_output', 'hex', true)`;
}

export async function listMigrations(sql: Sql): Promise<string[]> {
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at, id`;
  return rows.map(({ hash }) => hash);
}
