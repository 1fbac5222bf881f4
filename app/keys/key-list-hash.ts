import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * SHA-256, in hex, of the canonical JSON (RFC 8785) of `GET /api/waves/:wave/keys`: one list for everybody. It stands in the
 * invitation and on the poster, so that a key made for one person would be seen by whoever compares.
 */
export function keyListHash(keys: readonly { kid: string; blockId: string; n: string; e: string }[]): string {
  const list = [...keys]
    .sort((a, b) => (a.kid < b.kid ? -1 : 1))
    .map(({ kid, blockId, n, e }) => ({ kid, block: blockId, n, e }));
  return createHash("sha256")
    .update(canonicalize({ keys: list }) ?? "")
    .digest("hex");
}
