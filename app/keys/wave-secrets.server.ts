import type { KeyObject } from "node:crypto";
import { findBatchKeys } from "./batch-keys.server.ts";
import { readPrivateKey } from "./blind-sign.server.ts";

export interface WaveSecrets {
  box: Buffer;
  signing: ReadonlyMap<string, KeyObject>;
}

/** Short, so that a key that was destroyed on disk does not live on in this process. */
const keptMs = 60_000;
const kept = new Map<string, { secrets: WaveSecrets; until: number }>();

/** The secrets of a wave, read from its file; null once they are destroyed. */
export async function findWaveSecrets(waveId: string): Promise<WaveSecrets | null> {
  const known = kept.get(waveId);
  if (known && known.until > Date.now()) return known.secrets;
  kept.delete(waveId);
  const keys = await findBatchKeys(waveId);
  if (!keys) return null;
  const signing = new Map(Object.entries(keys.signing).map(([kid, pem]) => [kid, readPrivateKey(pem)]));
  const secrets = { box: Buffer.from(keys.box, "base64"), signing };
  kept.set(waveId, { secrets, until: Date.now() + keptMs });
  return secrets;
}

export function forgetWaveSecrets(waveId: string): void {
  kept.delete(waveId);
}
