import { createHash } from "node:crypto";
import type postgres from "postgres";
import { type BackupTable, copyStatement } from "./backup-tables.ts";
import { pieceBytes } from "./records.ts";

export type RowCount = { rows: number; sha256: string };

/** Streams a table as COPY text in pieces, one organisation after the other; returns how many rows there were, and their hash. */
export async function* readRows(
  sql: postgres.TransactionSql,
  table: BackupTable,
  organizations: readonly string[],
  unsealed: readonly string[],
): AsyncGenerator<Buffer, RowCount> {
  const hash = createHash("sha256");
  let rows = 0;
  for (const organization of table.byOrganization ? organizations : [null]) {
    if (organization) await sql`select set_config('plumbline.organization', ${organization}, true)`;
    const stream = await sql.unsafe(copyStatement(table, organization, unsealed)).readable();
    for await (const text of stream as AsyncIterable<Buffer>) {
      rows += countLines(text);
      hash.update(text);
      for (let at = 0; at < text.length; at += pieceBytes) yield text.subarray(at, at + pieceBytes);
    }
    // postgres.js pauses its socket for a slow reader and goes on when asked for more; after the last row nobody asks, and
    // the end of the statement would never be read.
    stream._read(0);
  }
  return { rows, sha256: hash.digest("hex") };
}

/** A row is a line: a line break inside a value is written as \\n. */
function countLines(text: Buffer): number {
  let lines = 0;
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) lines += 1;
  return lines;
}
