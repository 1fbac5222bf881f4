import { type Transaction, withOrganization } from "#db/client.server.ts";
import { isAuditAnchor, listAuditEntries } from "#db/queries/audit.ts";
import { chainStart, entryHash } from "./entry-hash.ts";

export type AuditVerdict = { intact: true; entries: number } | { intact: false; entries: number; brokenAt: number };

const pageSize = 1000;

/** Recomputes the chain. `brokenAt` is the position of the first entry that was changed, or stands after a missing one. */
export async function verifyAudit(organizationId: string): Promise<AuditVerdict> {
  return withOrganization(organizationId, async (tx) => {
    let [previousHash, after, entries] = [await startOf(tx, organizationId), 0, 0];
    for (;;) {
      const page = await listAuditEntries(tx, organizationId, after, pageSize);
      for (const row of page) {
        const expected = entryHash(previousHash, organizationId, row.at, row);
        if (row.previousHash !== previousHash || row.hash !== expected) {
          return { intact: false, entries, brokenAt: row.position };
        }
        [previousHash, after, entries] = [row.hash, row.position, entries + 1];
      }
      if (page.length < pageSize) return { intact: true, entries };
    }
  });
}

/** Where the chain begins: at its start, or where the retention rules have cut it, which a later entry must say. */
async function startOf(tx: Transaction, organizationId: string): Promise<string> {
  const [first] = await listAuditEntries(tx, organizationId, 0, 1);
  const cut =
    first && first.previousHash !== chainStart && (await isAuditAnchor(tx, organizationId, first.previousHash));
  return cut ? first.previousHash : chainStart;
}
