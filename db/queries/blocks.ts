import { asc, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.server.ts";
import { blockKeys, blocks } from "#db/schema/waves.ts";

export type Block = typeof blocks.$inferSelect;
export type BlockKey = typeof blockKeys.$inferSelect;

export async function insertBlocks(tx: Transaction, rows: (typeof blocks.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await tx.insert(blocks).values(rows.slice(at, at + 500));
}

export async function listBlocks(tx: Transaction, waveId: string): Promise<Block[]> {
  return tx.select().from(blocks).where(eq(blocks.waveId, waveId)).orderBy(asc(blocks.layer), asc(blocks.label));
}

export async function findBlock(tx: Transaction, blockId: string): Promise<Block | null> {
  const [block] = await tx.select().from(blocks).where(eq(blocks.id, blockId));
  return block ?? null;
}

/** Under which block the answers of `blockId` are stored. */
export async function markMerged(tx: Transaction, blockId: string, mergedInto: string): Promise<void> {
  await tx.update(blocks).set({ mergedInto }).where(eq(blocks.id, blockId));
}

/** Keeps who has begun as it is shown from this moment on. */
export async function saveShownPercent(tx: Transaction, blockId: string, percent: number | null, shownAt: Date) {
  await tx.update(blocks).set({ shownPercent: percent, shownAt }).where(eq(blocks.id, blockId));
}

export async function deleteBlocks(tx: Transaction, waveId: string): Promise<void> {
  await tx.delete(blockKeys).where(eq(blockKeys.waveId, waveId));
  await tx.delete(blocks).where(eq(blocks.waveId, waveId));
}

export async function insertBlockKeys(tx: Transaction, rows: BlockKey[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await tx.insert(blockKeys).values(rows.slice(at, at + 500));
}

/** Public, and read before the tenant is known. By kid, so that the order says nothing. */
export async function listBlockKeys(waveId: string): Promise<BlockKey[]> {
  return database().select().from(blockKeys).where(eq(blockKeys.waveId, waveId)).orderBy(asc(blockKeys.kid));
}

/** The same list inside a transaction that has just written it. */
export async function listBlockKeysIn(tx: Transaction, waveId: string): Promise<BlockKey[]> {
  return tx.select().from(blockKeys).where(eq(blockKeys.waveId, waveId)).orderBy(asc(blockKeys.kid));
}

export async function findBlockKey(kid: string): Promise<BlockKey | null> {
  const [key] = await database().select().from(blockKeys).where(eq(blockKeys.kid, kid));
  return key ?? null;
}
