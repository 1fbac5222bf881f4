import { and, eq, isNull } from "drizzle-orm";
import { withOrganization } from "#db/client.server.ts";
import { waves } from "#db/schema/waves.ts";

/**
 * The wave, when it is of this organisation: asked with the tenant in the query and under row-level security. A pilot is no
 * wave here: no page, file or command of a wave opens for it.
 */
export async function findWaveOfTenant(organizationId: string, waveId: string) {
  return withOrganization(organizationId, async (tx) => {
    const here = and(eq(waves.organizationId, organizationId), eq(waves.id, waveId), isNull(waves.pilotOf));
    const [wave] = await tx.select().from(waves).where(here);
    return wave ?? null;
  });
}
