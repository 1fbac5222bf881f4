import { createHash } from "node:crypto";

const leaf = Buffer.of(0);
const node = Buffer.of(1);
const sha256 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * Root of the Merkle tree over the published list, as RFC 6962 section 2.1 builds it (leaves and nodes are hashed apart, so
 * that a node cannot pass for a leaf).
 * @param items hashes, sorted: the list as published
 * @returns 64 hex digits; of nothing when the list is empty
 */
export function merkleRoot(items: readonly Uint8Array[]): string {
  return root(items).toString("hex");
}

function root(items: readonly Uint8Array[]): Buffer {
  if (items.length === 0) return sha256();
  const [first] = items;
  if (items.length === 1 && first) return sha256(leaf, first);
  let split = 1;
  while (split * 2 < items.length) split *= 2;
  return sha256(node, root(items.slice(0, split)), root(items.slice(split)));
}
