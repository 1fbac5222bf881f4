import { and, eq, lt, or } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { pendingImports } from "#db/schema/organizations.ts";

/** Keeps a file for its preview; the account's earlier one, and what is past its time, goes. */
export async function savePendingImport(
  tx: Transaction,
  row: Omit<typeof pendingImports.$inferInsert, "id">,
): Promise<string> {
  const stale = or(eq(pendingImports.accountId, row.accountId), lt(pendingImports.expiresAt, new Date()));
  await tx.delete(pendingImports).where(stale);
  const [made] = await tx.insert(pendingImports).values(row).returning({ id: pendingImports.id });
  if (!made) throw new Error("the file was not kept");
  return made.id;
}

/** The file, for the account that sent it, inside its time. */
export async function findPendingImport(tx: Transaction, id: string, accountId: string) {
  const own = and(eq(pendingImports.id, id), eq(pendingImports.accountId, accountId));
  const [row] = await tx.select().from(pendingImports).where(own);
  return row && row.expiresAt > new Date() ? row : null;
}

export async function deletePendingImport(tx: Transaction, id: string): Promise<void> {
  await tx.delete(pendingImports).where(eq(pendingImports.id, id));
}
