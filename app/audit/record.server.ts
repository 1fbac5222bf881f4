import type { Transaction } from "#db/client.server.ts";
import { findLastAuditHash, insertAuditEntry, lockAudit } from "#db/queries/audit.ts";
import { type AuditEntry, chainStart, entryHash } from "./entry-hash.ts";

/** Who did what, in the transaction that did it: both are kept or neither. Never put a secret or an answer in `detail`. */
export async function recordAudit(tx: Transaction, organizationId: string, entry: AuditEntry): Promise<void> {
  await lockAudit(tx, organizationId);
  const previousHash = (await findLastAuditHash(tx, organizationId)) ?? chainStart;
  const at = new Date();
  const { actorId, role, action, subject = null, detail = null } = entry;
  const hash = entryHash(previousHash, organizationId, at, entry);
  await insertAuditEntry(tx, { organizationId, at, actorId, role, action, subject, detail, previousHash, hash });
}
