import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type postgres from "postgres";
import { rawSql } from "#db/client.server.ts";
import { type BackupTable, copyBackStatement, fixTextForm, listBackupTables, listMigrations } from "./backup-tables.ts";
import { findCopyFaults, findRowFaults } from "./check-copy.server.ts";
import { type RowCount, readRows } from "./read-rows.ts";
import { type BackupHead, type BackupRecord, decodeRecords } from "./records.ts";
import { BackupFileError, openStream } from "./sealed-stream.ts";

export type RestoreOutcome = { createdAt: string; tables: number; rows: number };
type Records = AsyncGenerator<BackupRecord>;

/**
 * Fills an empty, migrated database from a backup, in one transaction: it is there whole and checked, or not at all. Checked
 * are schema, row counts, a hash of each table read back, the tenant lock, and that nothing ties people to answers.
 * @throws BackupFileError when the file cannot be trusted, or the database is not the right one
 */
export async function restoreBackup(
  path: string,
  secret: string,
  report: (line: string) => void,
): Promise<RestoreOutcome> {
  const [file, plain] = [createReadStream(path), createGunzip()];
  // Its failure reaches the reader of `plain` as well, who is the one to tell.
  const reading = pipeline(file, openStream(secret), plain).catch(() => {});
  try {
    return await rawSql().begin((sql) => fill(sql, decodeRecords(plain as AsyncIterable<Buffer>), report));
  } finally {
    file.destroy();
    plain.destroy();
    await reading;
  }
}

async function fill(
  sql: postgres.TransactionSql,
  records: Records,
  report: (line: string) => void,
): Promise<RestoreOutcome> {
  const head = await readHead(sql, records);
  const tables = await listBackupTables(sql);
  await liftLock(sql, tables);
  await requireEmpty(sql, tables);
  const counts = new Map<string, RowCount>();
  for await (const record of records) {
    // Read on to the very end: only then has the last piece of the file proved to be whole.
    if (record.kind === "end") continue;
    const table = record.kind === "table" ? tables.find(({ name }) => name === record.table) : undefined;
    if (record.kind !== "table" || !table || table.columns.join() !== record.columns.join()) {
      throw new BackupFileError("the file holds a table that this version does not have");
    }
    const counted = await copyBack(sql, table, records);
    counts.set(table.name, counted);
    if (counted.rows > 0) report(`${table.name} ${counted.rows}`);
  }
  if (counts.size !== tables.length) throw new BackupFileError("the file lacks a table of this version");
  await setSequences(sql, tables);
  const faults = [...(await findRowFaults(sql)), ...(await compare(sql, tables, head, counts))];
  await putLockBack(sql, tables);
  faults.push(...(await findCopyFaults(sql)));
  if (faults.length > 0) throw new BackupFileError(`the copy failed its checks: ${faults.join("; ")}`);
  const rows = [...counts.values()].reduce((sum, count) => sum + count.rows, 0);
  return { createdAt: head.createdAt, tables: tables.length, rows };
}

async function readHead(sql: postgres.TransactionSql, records: Records): Promise<BackupHead> {
  const first = await records.next();
  if (first.done || first.value.kind !== "head") throw new BackupFileError("the file has no head");
  const { head } = first.value;
  const here = await listMigrations(sql);
  if (here.join() !== head.migrations.join()) {
    throw new BackupFileError(
      `the backup has schema ${head.migrations.length} and this database ${here.length}; restore it with the version that made it, then upgrade`,
    );
  }
  return head;
}

/** COPY cannot write under a forced policy. Other sessions never see it lifted: the change ends with this transaction. */
async function liftLock(sql: postgres.TransactionSql, tables: readonly BackupTable[]): Promise<void> {
  await sql`set local lock_timeout = '10s'`;
  for (const { name } of tables) await sql`alter table ${sql(name)} no force row level security`;
}

async function putLockBack(sql: postgres.TransactionSql, tables: readonly BackupTable[]): Promise<void> {
  const locked = await sql<{ name: string }[]>`select relname::text as name from pg_class
    where relrowsecurity and relname = any(${tables.map(({ name }) => name)})`;
  for (const { name } of locked) await sql`alter table ${sql(name)} force row level security`;
}

async function requireEmpty(sql: postgres.TransactionSql, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const [row] = await sql`select 1 from ${sql(name)} limit 1`;
    if (row) throw new BackupFileError("the database is not empty; restore into a new one");
  }
}

async function copyBack(sql: postgres.TransactionSql, table: BackupTable, records: Records): Promise<RowCount> {
  let counted: RowCount | undefined;
  async function* rows() {
    for (;;) {
      const { value: record, done } = await records.next();
      if (done) throw new BackupFileError("the file ends inside a table");
      if (record.kind === "rows") yield record.rows;
      else if (record.kind === "count") {
        counted = { rows: record.rows, sha256: record.sha256 };
        return;
      } else throw new BackupFileError("the file is out of order");
    }
  }
  const into = await sql.unsafe(copyBackStatement(table)).writable();
  await pipeline(Readable.from(rows(), { objectMode: false }), into);
  if (!counted) throw new BackupFileError("the file does not say how many rows a table has");
  return counted;
}

/** Reads every table back as it was read when the backup was made. */
async function compare(
  sql: postgres.TransactionSql,
  tables: readonly BackupTable[],
  { organizations }: BackupHead,
  counts: ReadonlyMap<string, RowCount>,
): Promise<string[]> {
  await fixTextForm(sql);
  const faults: string[] = [];
  for (const table of tables) {
    const reading = readRows(sql, table, organizations, []);
    let next = await reading.next();
    while (!next.done) next = await reading.next();
    const wanted = counts.get(table.name);
    if (next.value.rows !== wanted?.rows || next.value.sha256 !== wanted.sha256) faults.push(`${table.name} differs`);
  }
  return faults;
}

async function setSequences(sql: postgres.TransactionSql, tables: readonly BackupTable[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const [owned] = await sql`select pg_get_serial_sequence(${name}, ${column}) as sequence`;
      if (!owned?.sequence) continue;
      await sql`select setval(${owned.sequence}, (select coalesce(max(${sql(column)}), 0) + 1 from ${sql(name)}), false)`;
    }
  }
}
