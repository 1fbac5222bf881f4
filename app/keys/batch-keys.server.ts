import { generateKeyPair, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { env } from "#app/env.server.ts";

/** The secrets of one wave: outside the database and its dumps, so that neither alone opens the box (trust.md 2, 4). */
export interface BatchKeys {
  waveId: string;
  /** AES-256 key of the box, base64. */
  box: string;
  /** PKCS #8 PEM of the key that signs the tickets of one block, by kid. */
  signing: Record<string, string>;
}
export interface PublicKey {
  kid: string;
  n: string;
  e: string;
}

const makePair = promisify(generateKeyPair);
const folders = () => [env.PLUMBLINE_KEYS, `${env.PLUMBLINE_KEYS}-copy`];
const fileOf = (folder: string, waveId: string) => join(folder, `${waveId}.json`);

/** Fresh keys for a wave of `count` blocks; nothing is kept yet. Two at a time: key making fills a core each. */
export async function makeBatchKeys(
  waveId: string,
  count: number,
): Promise<{ secret: BatchKeys; published: PublicKey[] }> {
  const secret: BatchKeys = { waveId, box: randomBytes(32).toString("base64"), signing: {} };
  const published: PublicKey[] = [];
  const work = async () => {
    while (published.length + running < count) {
      running += 1;
      const pair = await makePair("rsa", { modulusLength: 2048, publicExponent: 65537 });
      running -= 1;
      const { n = "", e = "" } = pair.publicKey.export({ format: "jwk" });
      const kid = randomBytes(16).toString("base64url");
      secret.signing[kid] = pair.privateKey.export({ format: "pem", type: "pkcs8" }).toString();
      published.push({ kid, n, e });
    }
  };
  let running = 0;
  await Promise.all([work(), work()]);
  return { secret, published };
}

/** Both copies are on disk when this returns: a wave whose key is lost is lost. */
export async function saveBatchKeys(keys: BatchKeys): Promise<void> {
  for (const folder of folders()) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = fileOf(folder, keys.waveId);
    const draft = await open(`${path}.new`, "w", 0o600);
    await draft.writeFile(JSON.stringify(keys));
    await draft.sync();
    await draft.close();
    await rename(`${path}.new`, path);
    await syncFolder(folder);
  }
}

/** The keys of a wave from the first place that has them; null once they are destroyed. */
export async function findBatchKeys(waveId: string): Promise<BatchKeys | null> {
  for (const folder of folders()) {
    try {
      return JSON.parse(await readFile(fileOf(folder, waveId), "utf8")) as BatchKeys;
    } catch (error) {
      if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return null;
}

/** Overwritten before they are unlinked. From here on nobody, we included, can read the box rows in a log or a dump. */
export async function destroyBatchKeys(waveId: string): Promise<void> {
  for (const folder of folders()) {
    const path = fileOf(folder, waveId);
    try {
      const file = await open(path, "r+");
      await file.write(Buffer.alloc((await file.stat()).size), 0, undefined, 0);
      await file.sync();
      await file.close();
      await rm(path);
      await syncFolder(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

/** The waves whose keys lie in either place. */
export async function listBatchKeys(): Promise<string[]> {
  const names = await Promise.all(folders().map((folder) => readdir(folder).catch(() => [])));
  const waves = names.flat().flatMap((name) => /^([0-9a-f-]{36})\.json$/.exec(name)?.[1] ?? []);
  return [...new Set(waves)];
}

/** Time since the keys were last written; 0 when they are gone. */
export async function batchKeysAgeMs(waveId: string): Promise<number> {
  const files = await Promise.all(folders().map((folder) => stat(fileOf(folder, waveId)).catch(() => null)));
  const written = files.flatMap((file) => (file ? [file.mtimeMs] : []));
  return written.length === 0 ? 0 : Date.now() - Math.max(...written);
}

/** A rename is durable only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => {});
  await handle.close();
}
