import { and, asc, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { ImportedPerson } from "#app/import/read-people-file.ts";
import type { Transaction } from "#db/client.server.ts";
import { layers, organisationSnapshots, people } from "#db/schema/organizations.ts";

/** So many people go to the database in one statement. */
const chunkSize = 5000;

export async function findNewestSnapshot(tx: Transaction) {
  const [row] = await tx.select().from(organisationSnapshots).orderBy(desc(organisationSnapshots.importedAt)).limit(1);
  return row ?? null;
}

/** One import at a time for each organisation, until the transaction ends. */
export async function lockImport(tx: Transaction, organizationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import:${organizationId}`}, 0))`);
}

export async function insertSnapshot(
  tx: Transaction,
  row: Pick<typeof organisationSnapshots.$inferInsert, "organizationId" | "source" | "peopleCount" | "contentHash">,
): Promise<string> {
  // Not the start of the transaction: it may have waited for another import, which must then count as the older one.
  const values = { ...row, importedAt: sql`clock_timestamp()` };
  const [made] = await tx.insert(organisationSnapshots).values(values).returning({ id: organisationSnapshots.id });
  if (!made) throw new Error("the snapshot was not written");
  return made.id;
}

/** One JSON parameter a chunk: a parameter a cell would pass the protocol's limit and take ten times as long. */
export async function insertPeople(
  tx: Transaction,
  organizationId: string,
  snapshotId: string,
  rows: readonly ImportedPerson[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += chunkSize) {
    const chunk = JSON.stringify(rows.slice(start, start + chunkSize));
    await tx.execute(sql`
      insert into people (organization_id, snapshot_id, employee_id, name, email, manager_employee_id, department, layer, language)
      select ${organizationId}::uuid, ${snapshotId}::uuid, p."employeeId", p.name, p.email, p."managerEmployeeId", p.department, p.layer, p.language
      from json_to_recordset(${chunk}::json) as p("employeeId" text, name text, email text, "managerEmployeeId" text,
        department text, layer integer, language text)`);
  }
}

export async function countPeople(tx: Transaction, snapshotId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(people).where(eq(people.snapshotId, snapshotId));
  return row?.count ?? 0;
}

export async function listEmployeeIds(tx: Transaction, snapshotId: string): Promise<string[]> {
  const rows = await tx.select({ id: people.employeeId }).from(people).where(eq(people.snapshotId, snapshotId));
  return rows.map(({ id }) => id);
}

export type PeopleFilter = { layer: number | null; department: string | null; leadersOnly: boolean };
export type ListedPerson = Awaited<ReturnType<typeof listPeople>>["rows"][number];

/** One page of the organisation, by layer, department and name. */
export async function listPeople(
  tx: Transaction,
  snapshotId: string,
  filter: PeopleFilter,
  page: number,
  size: number,
) {
  const teams = tx
    .select({ manager: people.managerEmployeeId, size: count().as("size") })
    .from(people)
    .where(eq(people.snapshotId, snapshotId))
    .groupBy(people.managerEmployeeId)
    .as("teams");
  const here = and(
    eq(people.snapshotId, snapshotId),
    filter.layer === null ? undefined : eq(people.layer, filter.layer),
    filter.department === null ? undefined : eq(people.department, filter.department),
    filter.leadersOnly ? isNotNull(teams.size) : undefined,
  );
  const ownTeam = eq(teams.manager, people.employeeId);
  const [total] = await tx.select({ count: count() }).from(people).leftJoin(teams, ownTeam).where(here);
  const rows = await tx
    .select({
      employeeId: people.employeeId,
      name: people.name,
      email: people.email,
      department: people.department,
      layer: people.layer,
      teamSize: sql<number>`coalesce(${teams.size}, 0)::int`,
    })
    .from(people)
    .leftJoin(teams, ownTeam)
    .where(here)
    .orderBy(asc(people.layer), asc(people.department), asc(people.name), asc(people.employeeId))
    .limit(size)
    .offset((page - 1) * size);
  return { rows, total: total?.count ?? 0 };
}

export async function findPerson(tx: Transaction, snapshotId: string, employeeId: string) {
  const here = and(eq(people.snapshotId, snapshotId), eq(people.employeeId, employeeId));
  const [row] = await tx.select().from(people).where(here);
  return row ?? null;
}

export async function countByLayer(tx: Transaction, snapshotId: string) {
  const here = eq(people.snapshotId, snapshotId);
  return tx
    .select({ layer: people.layer, count: count() })
    .from(people)
    .where(here)
    .groupBy(people.layer)
    .orderBy(people.layer);
}

export async function listDepartments(tx: Transaction, snapshotId: string): Promise<string[]> {
  const here = eq(people.snapshotId, snapshotId);
  const rows = await tx.selectDistinct({ name: people.department }).from(people).where(here).orderBy(people.department);
  return rows.map(({ name }) => name);
}

/** Labels for layers that have none yet: what people have named stays. */
export async function addLayerLabels(tx: Transaction, rows: (typeof layers.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(layers).values(rows).onConflictDoNothing();
}

export async function saveLayerLabel(tx: Transaction, row: typeof layers.$inferInsert): Promise<void> {
  const target = [layers.organizationId, layers.layer];
  await tx
    .insert(layers)
    .values(row)
    .onConflictDoUpdate({ target, set: { label: row.label } });
}
