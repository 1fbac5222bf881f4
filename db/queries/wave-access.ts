import { and, eq } from "drizzle-orm";
import { withOrganization } from "#db/client.server.ts";
import { waves } from "#db/schema/waves.ts";

/** The wave, when it is of this organisation: asked with the tenant in the query and under row-level security. */
export async function findWaveOfTenant(organizationId: string, waveId: string) {
  return withOrganization(organizationId, async (tx) => {
    const here = and(eq(waves.organizationId, organizationId), eq(waves.id, waveId));
    const [wave] = await tx.select().from(waves).where(here);
    return wave ?? null;
  });
}
