import { asc, desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { layers, organisationSnapshots, people } from "#db/schema/organizations.ts";

export type Person = typeof people.$inferSelect;

/** The organisation as it is now; null before the first import. */
export async function findNewestSnapshotId(tx: Transaction): Promise<string | null> {
  const [row] = await tx
    .select({ id: organisationSnapshots.id })
    .from(organisationSnapshots)
    .orderBy(desc(organisationSnapshots.importedAt))
    .limit(1);
  return row?.id ?? null;
}

export async function listSnapshotPeople(tx: Transaction, snapshotId: string): Promise<Person[]> {
  return tx.select().from(people).where(eq(people.snapshotId, snapshotId)).orderBy(asc(people.employeeId));
}

/** Name of each layer as people read it, `front line`. */
export async function listLayerLabels(tx: Transaction): Promise<Map<number, string>> {
  const rows = await tx.select({ layer: layers.layer, label: layers.label }).from(layers);
  return new Map(rows.map(({ layer, label }) => [layer, label]));
}
