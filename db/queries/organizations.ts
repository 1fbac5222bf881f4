import { asc, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.server.ts";
import { organizations } from "#db/schema/organizations.ts";

/** Every tenant, for the sweeps: each is then worked through under its own lock. */
export async function listOrganizationIds(): Promise<string[]> {
  const rows = await database().select({ id: organizations.id }).from(organizations).orderBy(asc(organizations.id));
  return rows.map(({ id }) => id);
}

/** In which local days are counted. */
export async function findTimeZone(tx: Transaction, organizationId: string): Promise<string> {
  const [row] = await tx
    .select({ timeZone: organizations.timeZone })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return row?.timeZone ?? "UTC";
}
