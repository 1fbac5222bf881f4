import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { Transform } from "node:stream";
import { promisify } from "node:util";

const magic = Buffer.from("plumbline-backup/1\n");
const saltBytes = 16;
const tagBytes = 16;
const chunkBytes = 64 * 1024;
/** 128 MiB and about half a second a guess. */
const scryptCost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

const derive = promisify(scrypt) as (
  secret: string,
  salt: Buffer,
  bytes: number,
  cost: typeof scryptCost,
) => Promise<Buffer>;

/** The file cannot be read. The message says what that can mean. */
export class BackupFileError extends Error {}

const unreadable = () =>
  new BackupFileError("the file was changed or cut off, or the key is another one; nothing was restored");

/** Chunk number and whether it is the last: a chunk that is left out, moved or made the last does not open. */
function nonceOf(chunk: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/**
 * Encrypts a stream with AES-256-GCM in chunks of 64 KiB under a key of its own (scrypt, random salt).
 * @see Hoang, Reyhanitabar, Rogaway and Vizár (2015), Online authenticated-encryption and its nonce-reuse misuse-resistance
 *   (the STREAM construction), https://eprint.iacr.org/2015/189
 */
export async function sealStream(secret: string): Promise<Transform> {
  const salt = randomBytes(saltBytes);
  const header = Buffer.concat([magic, salt]);
  const key = await derive(secret, salt, 32, scryptCost);
  let [held, chunk] = [Buffer.alloc(0), 0];
  const seal = (plain: Buffer, last: boolean) => {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(chunk, last));
    chunk += 1;
    cipher.setAAD(header);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  const stream = new Transform({
    transform(data: Buffer, _, done) {
      held = Buffer.concat([held, data]);
      // The last chunk is only known at the end, so a full one is held back until more has come.
      while (held.length > chunkBytes) {
        this.push(seal(held.subarray(0, chunkBytes), false));
        held = held.subarray(chunkBytes);
      }
      done();
    },
    flush(done) {
      this.push(seal(held, true));
      done();
    },
  });
  stream.push(header);
  return stream;
}

/** The way back. @throws BackupFileError (through the stream) when a byte was changed, moved, added or is missing */
export function openStream(secret: string): Transform {
  const sealedBytes = chunkBytes + tagBytes;
  let [held, chunk] = [Buffer.alloc(0), 0];
  let opening: { key: Buffer; header: Buffer } | undefined;
  const open = (sealed: Buffer, last: boolean): Buffer => {
    if (!opening || sealed.length < tagBytes) throw unreadable();
    const decipher = createDecipheriv("aes-256-gcm", opening.key, nonceOf(chunk, last));
    chunk += 1;
    decipher.setAAD(opening.header);
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    } catch {
      throw unreadable();
    }
  };
  const readHeader = async () => {
    const length = magic.length + saltBytes;
    if (opening || held.length < length) return;
    if (!held.subarray(0, magic.length).equals(magic)) throw new BackupFileError("this is no backup of Plumbline");
    const header = held.subarray(0, length);
    opening = { header, key: await derive(secret, header.subarray(magic.length), 32, scryptCost) };
    held = held.subarray(length);
  };
  return new Transform({
    transform(data: Buffer, _, done) {
      held = Buffer.concat([held, data]);
      readHeader()
        .then(() => {
          while (opening && held.length > sealedBytes) {
            this.push(open(held.subarray(0, sealedBytes), false));
            held = held.subarray(sealedBytes);
          }
          done();
        })
        .catch(done);
    },
    flush(done) {
      try {
        if (!opening) throw new BackupFileError("this is no backup of Plumbline");
        this.push(open(held, true));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
