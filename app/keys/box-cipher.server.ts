import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** What one box row holds. The kid is inside the ciphertext: outside, it would say the block. */
export interface Ballot {
  kid: string;
  form: string;
  instrument: string;
  /** Canonical JSON, so that equal answers are equal text. */
  answers: string;
}

/** One size for every ballot: a size class would still say who wrote much. */
export const paddedBytes = 16 * 1024;
const ivBytes = 12;
const tagBytes = 16;
const lengthBytes = 4;

/** AES-256-GCM with the message hash as associated data; null when the ballot does not fit its one size. */
export function sealBallot(key: Buffer, nonceHash: Buffer, ballot: Ballot): Buffer | null {
  const text = Buffer.from(JSON.stringify(ballot));
  if (text.length > paddedBytes - lengthBytes) return null;
  const plain = Buffer.alloc(paddedBytes);
  plain.writeUInt32BE(text.length, 0);
  text.copy(plain, lengthBytes);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(nonceHash);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the row was changed, or moved to another message hash */
export function openBallot(key: Buffer, nonceHash: Buffer, ciphertext: Buffer): Ballot {
  const decipher = createDecipheriv("aes-256-gcm", key, ciphertext.subarray(0, ivBytes));
  decipher.setAAD(nonceHash);
  decipher.setAuthTag(ciphertext.subarray(-tagBytes));
  const plain = Buffer.concat([decipher.update(ciphertext.subarray(ivBytes, -tagBytes)), decipher.final()]);
  const length = plain.readUInt32BE(0);
  return JSON.parse(plain.subarray(lengthBytes, lengthBytes + length).toString()) as Ballot;
}
