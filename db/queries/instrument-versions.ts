import { desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { instrumentTemplates, instrumentVersions } from "#db/schema/instruments.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";

export type InstrumentVersion = typeof instrumentVersions.$inferSelect;

export async function insertInstrumentTemplate(tx: Transaction, organizationId: string, name: string): Promise<string> {
  const [row] = await tx.insert(instrumentTemplates).values({ organizationId, name }).returning();
  if (!row) throw new Error("the instrument was not inserted");
  return row.id;
}

export async function renameInstrumentTemplate(tx: Transaction, templateId: string, name: string): Promise<void> {
  await tx.update(instrumentTemplates).set({ name }).where(eq(instrumentTemplates.id, templateId));
}

/** Its versions go with it. */
export async function deleteInstrumentTemplate(tx: Transaction, templateId: string): Promise<void> {
  await tx.delete(instrumentTemplates).where(eq(instrumentTemplates.id, templateId));
}

export async function deleteInstrumentVersion(tx: Transaction, versionId: string): Promise<void> {
  await tx.delete(instrumentVersions).where(eq(instrumentVersions.id, versionId));
}

export async function insertInstrumentVersion(
  tx: Transaction,
  row: Omit<typeof instrumentVersions.$inferInsert, "id" | "publishedAt">,
): Promise<string> {
  const [inserted] = await tx.insert(instrumentVersions).values(row).returning({ id: instrumentVersions.id });
  if (!inserted) throw new Error("the instrument version was not inserted");
  return inserted.id;
}

export async function findInstrumentVersion(tx: Transaction, versionId: string): Promise<InstrumentVersion | null> {
  const [row] = await tx.select().from(instrumentVersions).where(eq(instrumentVersions.id, versionId));
  return row ?? null;
}

export async function findPublishedVersion(tx: Transaction, versionId: string): Promise<InstrumentVersion | null> {
  const version = await findInstrumentVersion(tx, versionId);
  return version?.publishedAt ? version : null;
}

/** Held until the transaction ends: edits of one instrument happen one after the other. */
export async function lockNewestInstrumentVersion(
  tx: Transaction,
  templateId: string,
): Promise<InstrumentVersion | null> {
  const [home] = await tx
    .select({ id: instrumentTemplates.id })
    .from(instrumentTemplates)
    .where(eq(instrumentTemplates.id, templateId))
    .for("update");
  if (!home) return null;
  const [row] = await tx
    .select()
    .from(instrumentVersions)
    .where(eq(instrumentVersions.templateId, templateId))
    .orderBy(desc(instrumentVersions.number))
    .limit(1);
  return row ?? null;
}

export async function replaceDocument(
  tx: Transaction,
  versionId: string,
  document: InstrumentDocument,
  revision: number,
): Promise<void> {
  await tx.update(instrumentVersions).set({ document, revision }).where(eq(instrumentVersions.id, versionId));
}

export async function markInstrumentPublished(tx: Transaction, versionId: string, publishedAt: Date): Promise<void> {
  await tx.update(instrumentVersions).set({ publishedAt }).where(eq(instrumentVersions.id, versionId));
}

/** Every version by instrument, the newest first. */
export async function listInstrumentVersions(tx: Transaction, templateId?: string) {
  return tx
    .select({
      versionId: instrumentVersions.id,
      templateId: instrumentVersions.templateId,
      name: instrumentTemplates.name,
      number: instrumentVersions.number,
      publishedAt: instrumentVersions.publishedAt,
      questions: sql<number>`jsonb_array_length(${instrumentVersions.document} -> 'items')::int`,
    })
    .from(instrumentVersions)
    .innerJoin(instrumentTemplates, eq(instrumentTemplates.id, instrumentVersions.templateId))
    .where(templateId === undefined ? undefined : eq(instrumentVersions.templateId, templateId))
    .orderBy(desc(instrumentTemplates.createdAt), instrumentTemplates.id, desc(instrumentVersions.number));
}

/** What a wave can ask, the newest version of each instrument first. */
export async function listPublishedVersions(tx: Transaction) {
  return tx
    .select({
      versionId: instrumentVersions.id,
      templateId: instrumentVersions.templateId,
      name: instrumentTemplates.name,
      number: instrumentVersions.number,
    })
    .from(instrumentVersions)
    .innerJoin(instrumentTemplates, eq(instrumentTemplates.id, instrumentVersions.templateId))
    .where(isNotNull(instrumentVersions.publishedAt))
    .orderBy(instrumentTemplates.name, desc(instrumentVersions.number));
}
