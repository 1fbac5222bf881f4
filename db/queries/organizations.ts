import { asc } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import { organizations } from "#db/schema/organizations.ts";

/** Every tenant, for the sweeps: each is then worked through under its own lock. */
export async function listOrganizationIds(): Promise<string[]> {
  const rows = await database().select({ id: organizations.id }).from(organizations).orderBy(asc(organizations.id));
  return rows.map(({ id }) => id);
}
