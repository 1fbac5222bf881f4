import { BackupFileError } from "./sealed-stream.ts";

/** What a backup holds, in order: one head, then for each table its name, its rows as COPY text in pieces, and its count; one end. */
export type BackupRecord =
  | { kind: "head"; head: BackupHead }
  | { kind: "table"; table: string; columns: string[] }
  | { kind: "rows"; rows: Buffer }
  | { kind: "count"; rows: number; sha256: string }
  | { kind: "end" };

export type BackupHead = {
  createdAt: string;
  /** Hashes of the migrations, in order: a backup goes back into the very schema it came from. */
  migrations: string[];
  organizations: string[];
};

const rowsMark = 1;
const jsonMark = 2;
const headBytes = 5;
/** Larger pieces are split when written, so that a reader holds little. */
export const pieceBytes = 256 * 1024;

export function encodeRecord(record: BackupRecord): Buffer {
  const body = record.kind === "rows" ? record.rows : Buffer.from(JSON.stringify(record));
  const head = Buffer.alloc(headBytes);
  head[0] = record.kind === "rows" ? rowsMark : jsonMark;
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** @throws BackupFileError when the stream ends inside a record or holds one that nobody writes */
export async function* decodeRecords(stream: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  let held: Buffer = Buffer.alloc(0);
  for await (const data of stream) {
    held = held.length === 0 ? data : Buffer.concat([held, data]);
    for (;;) {
      if (held.length < headBytes) break;
      const length = held.readUInt32BE(1);
      if (length > 4 * pieceBytes) throw new BackupFileError("the file holds a record that is too long");
      if (held.length < headBytes + length) break;
      const body = held.subarray(headBytes, headBytes + length);
      yield held[0] === rowsMark ? { kind: "rows", rows: body } : (JSON.parse(body.toString()) as BackupRecord);
      held = held.subarray(headBytes + length);
    }
  }
  if (held.length > 0) throw new BackupFileError("the file ends inside a record");
}
