import { defaultRetention, type RetentionDays } from "#app/privacy/retention.ts";
import { database, withOrganization } from "#db/client.server.ts";
import { findRetention } from "#db/queries/retention.ts";
import { organizations } from "#db/schema/organizations.ts";

/** The periods that hold for whoever reads the public page: those of the one organisation here, else the usual ones. */
export async function findPublicRetention(): Promise<{ days: RetentionDays; own: boolean }> {
  const [only, another] = await database().select({ id: organizations.id }).from(organizations).limit(2);
  if (!only || another) return { days: defaultRetention, own: false };
  const { days } = await withOrganization(only.id, (tx) => findRetention(tx, only.id));
  return { days, own: true };
}
