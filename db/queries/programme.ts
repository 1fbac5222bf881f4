import { and, asc, count, desc, eq } from "drizzle-orm";
import { withOrganization } from "#db/client.server.ts";
import { strategies, strategyVersions } from "#db/schema/strategies.ts";
import { blocks, invitations, waves } from "#db/schema/waves.ts";

/** The waves of an organisation with the strategy version each asks about, newest first. */
export async function listWavesWithStrategy(organizationId: string) {
  return withOrganization(organizationId, (tx) =>
    tx
      .select({
        id: waves.id,
        name: waves.name,
        closesOn: waves.closesOn,
        createdAt: waves.createdAt,
        openedAt: waves.openedAt,
        closedAt: waves.closedAt,
        sealedAt: waves.sealedAt,
        releasedAt: waves.releasedAt,
        strategyVersionId: waves.strategyVersionId,
        strategyName: strategies.name,
        versionNumber: strategyVersions.number,
      })
      .from(waves)
      .innerJoin(strategyVersions, eq(strategyVersions.id, waves.strategyVersionId))
      .innerJoin(strategies, eq(strategies.id, strategyVersions.strategyId))
      .where(eq(waves.organizationId, organizationId))
      .orderBy(desc(waves.createdAt)),
  );
}

/** Per block: how many were invited, and to how many a ticket was given. Only while the wave is open; the seal deletes the marks. */
export async function listTicketShares(organizationId: string, waveId: string) {
  return withOrganization(organizationId, (tx) =>
    tx
      .select({
        blockId: blocks.id,
        label: blocks.label,
        layer: blocks.layer,
        invited: blocks.invited,
        tickets: count(invitations.blindedHash),
      })
      .from(blocks)
      .leftJoin(invitations, eq(invitations.blockId, blocks.id))
      .where(and(eq(blocks.organizationId, organizationId), eq(blocks.waveId, waveId)))
      .groupBy(blocks.id)
      .orderBy(asc(blocks.layer), asc(blocks.label)),
  );
}
