import { hasBox } from "#db/queries/box.ts";
import { batchKeysAgeMs, destroyBatchKeys, listBatchKeys } from "./batch-keys.server.ts";

/** An opening writes the keys first and the box after: younger keys may belong to a box that is about to be there. */
const youngMs = 10 * 60_000;

/** Destroys keys whose box is gone: left by a crash between the commit of a seal and the end of its key. */
export async function destroyForgottenKeys(): Promise<void> {
  for (const waveId of await listBatchKeys()) {
    if ((await batchKeysAgeMs(waveId)) > youngMs && !(await hasBox(waveId))) await destroyBatchKeys(waveId);
  }
}
