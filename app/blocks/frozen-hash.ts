import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { CandidateCell } from "#db/schema/waves.ts";

interface Frozen {
  wave: { id: string; minimumScores: number; minimumComments: number };
  blocks: readonly { id: string; layer: number; department: string; label: string; invited: number }[];
  blockKeys: readonly { kid: string; blockId: string; n: string; e: string }[];
  cells: readonly CandidateCell[];
}

/** SHA-256 over what may not change while a wave is open. Published, so that anybody can hold us to it. */
export function frozenHash({ wave, blocks, blockKeys, cells }: Frozen): string {
  const byId = <T>(rows: readonly T[], key: (row: T) => string) =>
    [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const text = canonicalize({
    wave: wave.id,
    thresholds: { scores: wave.minimumScores, comments: wave.minimumComments },
    blocks: byId(blocks, (row) => row.id).map(({ id, layer, department, label, invited }) => ({
      id,
      layer,
      department,
      label,
      invited,
    })),
    keys: byId(blockKeys, (row) => row.kid).map(({ kid, blockId, n, e }) => ({ kid, blockId, n, e })),
    cells: cells.map(({ id, blockIds }) => ({ id, blockIds: [...blockIds].sort() })),
  });
  return createHash("sha256")
    .update(text ?? "")
    .digest("hex");
}
