import { eq } from "drizzle-orm";
import type { Verdict } from "#app/verify/verify-certificate.ts";
import { verifyRelease } from "#app/verify/verify-release.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { findStoredRelease } from "#db/queries/releases.ts";
import { findWave } from "#db/queries/waves.ts";
import { organizations } from "#db/schema/organizations.ts";

/** Re-checks the stored release of a wave, shown or not; null when there is none. */
export async function verifyWave(organizationId: string, waveId: string): Promise<Verdict | null> {
  const found = await withOrganization(organizationId, async (tx) => {
    const [wave, release] = [await findWave(tx, waveId), await findStoredRelease(tx, waveId)];
    const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId));
    if (!wave || !release || !organization) return null;
    return { wave, release, organization, blocks: await listBlocks(tx, waveId) };
  });
  if (!found) return null;
  const { wave, release, organization, blocks } = found;
  return verifyRelease({
    certificate: release.certificate,
    content: release.content,
    wave: { id: wave.id, minimumScores: wave.minimumScores, candidateCells: wave.candidateCells ?? [] },
    blocks,
    secret: organization.roundingSecret,
  });
}
