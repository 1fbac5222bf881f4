import { asc, desc, eq, sql } from "drizzle-orm";
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

/** Who is in the newest snapshot and not in this one, and the other way round, by employee number. */
export async function countMoves(tx: Transaction, snapshotId: string): Promise<{ joined: number; left: number }> {
  const newestId = await findNewestSnapshotId(tx);
  if (!newestId || newestId === snapshotId) return { joined: 0, left: 0 };
  const missingFrom = async (here: string, there: string) => {
    const [row] = await tx.execute<{ people: number }>(sql`select count(*)::int as people from people here
      where here.snapshot_id = ${here} and not exists (select from people there
        where there.snapshot_id = ${there} and there.employee_id = here.employee_id)`);
    return row?.people ?? 0;
  };
  return { joined: await missingFrom(newestId, snapshotId), left: await missingFrom(snapshotId, newestId) };
}
