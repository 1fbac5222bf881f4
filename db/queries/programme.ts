import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { strategies, strategyVersions } from "#db/schema/strategies.ts";
import { blocks, invitations, waves } from "#db/schema/waves.ts";

/** The waves of an organisation with the strategy version each asks about, newest first; pilots are no waves. */
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
        cancelledAt: waves.cancelledAt,
        strategyVersionId: waves.strategyVersionId,
        strategyName: strategies.name,
        versionNumber: strategyVersions.number,
      })
      .from(waves)
      .innerJoin(strategyVersions, eq(strategyVersions.id, waves.strategyVersionId))
      .innerJoin(strategies, eq(strategies.id, strategyVersions.strategyId))
      .where(and(eq(waves.organizationId, organizationId), isNull(waves.pilotOf)))
      .orderBy(desc(waves.createdAt)),
  );
}

/**
 * Per block: how many were invited, and to how many of them a ticket was given. Only while the wave is open; the seal deletes
 * the marks. A replacement link is nobody's, so that giving one moves nothing here.
 */
export async function listTicketShares(tx: Transaction, waveId: string) {
  return tx
    .select({
      blockId: blocks.id,
      label: blocks.label,
      layer: blocks.layer,
      invited: blocks.invited,
      tickets: count(invitations.blindedHash),
    })
    .from(blocks)
    .leftJoin(invitations, and(eq(invitations.blockId, blocks.id), eq(invitations.replacement, false)))
    .where(eq(blocks.waveId, waveId))
    .groupBy(blocks.id)
    .orderBy(asc(blocks.layer), asc(blocks.label));
}
