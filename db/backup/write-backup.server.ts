import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type postgres from "postgres";
import { rawSql } from "#db/client.server.ts";
import { fixTextForm, listBackupTables, listMigrations, listUnsealedWaves } from "./backup-tables.ts";
import { readRows } from "./read-rows.ts";
import { encodeRecord } from "./records.ts";
import { BackupFileError, sealStream } from "./sealed-stream.ts";

export type BackupOutcome = { tables: number; rows: number; unsealedWaves: number };

/**
 * Writes everything that may leave into one encrypted file, as of one moment, without stopping anybody. The box and the keys
 * of a wave that is not sealed stay out, and with them its links, marks and letters (docs/decisions/0052).
 * @throws BackupFileError when the file is there already or cannot be written
 */
export async function writeBackup(
  path: string,
  secret: string,
  report: (line: string) => void,
): Promise<BackupOutcome> {
  const draft = `${path}.partial`;
  await requireAbsent(path);
  const outcome: BackupOutcome = { tables: 0, rows: 0, unsealedWaves: 0 };
  const file = await openDraft(draft);
  try {
    await rawSql().begin("isolation level repeatable read read only", async (sql) => {
      const records = Readable.from(encodeAll(sql, outcome, report), { objectMode: false });
      await pipeline(records, createGzip(), await sealStream(secret), file.createWriteStream());
    });
    const written = await open(draft, "r+");
    await written.sync();
    await written.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
  return outcome;
}

async function* encodeAll(sql: postgres.TransactionSql, outcome: BackupOutcome, report: (line: string) => void) {
  await fixTextForm(sql);
  const organizations = (await sql<{ id: string }[]>`select id from organizations order by id`).map(({ id }) => id);
  const unsealed = await listUnsealedWaves(sql, organizations);
  outcome.unsealedWaves = unsealed.length;
  const head = { createdAt: new Date().toISOString(), migrations: await listMigrations(sql), organizations };
  yield encodeRecord({ kind: "head", head });
  for (const table of await listBackupTables(sql)) {
    yield encodeRecord({ kind: "table", table: table.name, columns: table.columns });
    const reading = readRows(sql, table, organizations, unsealed);
    let next = await reading.next();
    for (; !next.done; next = await reading.next()) yield encodeRecord({ kind: "rows", rows: next.value });
    yield encodeRecord({ kind: "count", ...next.value });
    outcome.tables += 1;
    outcome.rows += next.value.rows;
    if (next.value.rows > 0) report(`${table.name} ${next.value.rows}`);
  }
  yield encodeRecord({ kind: "end" });
}

/** Before anything is read: a folder that is not there or not ours is said at once. */
async function openDraft(draft: string): Promise<FileHandle> {
  try {
    return await open(draft, "w", 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BackupFileError(`${draft} cannot be written (${code}); name a file in a folder that can be`);
  }
}

async function requireAbsent(path: string): Promise<void> {
  try {
    await (await open(path, "r")).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  throw new BackupFileError(`${path} is there already; name another file`);
}
