import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export type AuditEntry = {
  actorId: string | null;
  role: string | null;
  action: string;
  subject?: string | null;
  detail?: Record<string, unknown> | null;
};

/** The hash before the first entry. */
export const chainStart = "0".repeat(64);

/** SHA-256 over the entry before and everything in this one; canonical JSON, as jsonb does not keep the order of names. */
export function entryHash(previousHash: string, organizationId: string, at: Date, entry: AuditEntry): string {
  const { actorId, role, action, subject = null, detail = null } = entry;
  const text = canonicalize([previousHash, organizationId, at.toISOString(), actorId, role, action, subject, detail]);
  return createHash("sha256")
    .update(text ?? "")
    .digest("hex");
}
