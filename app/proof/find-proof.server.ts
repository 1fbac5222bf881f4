import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { certificateSchema } from "#app/verify/certificate-schema.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlockKeys, listBlocks } from "#db/queries/blocks.ts";
import { countViews, listAnswerColumns } from "#db/queries/proof.ts";
import { findStoredRelease } from "#db/queries/releases.ts";
import { countReplacements, findWave, waveState } from "#db/queries/waves.ts";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null;

/** Who a public wave address belongs to; null for one that is unknown or was never opened. */
async function findTenant(waveId: string) {
  if (!uuid.test(waveId)) return null;
  const keys = await listBlockKeys(waveId);
  return keys[0] ? { organizationId: keys[0].organizationId, keys } : null;
}

/**
 * What anybody may hold the installation to, for one wave. While it is open there is no count of tickets or ballots, and
 * never one for a block: a count that moves tells who has just answered.
 */
export async function findProof(waveId: string) {
  const tenant = await findTenant(waveId);
  if (!tenant) return null;
  const { organizationId, keys } = tenant;
  const columns = await listAnswerColumns();
  return withOrganization(organizationId, async (tx) => {
    const wave = await findWave(tx, waveId);
    if (!wave) return null;
    const blocks = await listBlocks(tx, waveId);
    const label = new Map(blocks.map((block) => [block.id, block.label]));
    const release = wave.releasedAt ? await findStoredRelease(tx, waveId) : null;
    const read = release && certificateSchema.safeParse(release.certificate).data;
    const listed = keys.map(({ kid, blockId, n, e }) => ({ kid, block: blockId, n, e }));
    return {
      id: wave.id,
      name: wave.name,
      state: waveState(wave),
      days: {
        opened: dayOf(wave.openedAt),
        lastDay: wave.closesOn,
        closed: dayOf(wave.closedAt),
        sealed: dayOf(wave.sealedAt),
        released: dayOf(wave.releasedAt),
      },
      invited: blocks.reduce((sum, block) => sum + block.invited, 0),
      replacements: await countReplacements(tx, waveId),
      sealed: wave.sealedAt && {
        tickets: wave.ticketCount ?? 0,
        ballots: wave.ballotCount ?? 0,
        refused: wave.refusedBallots,
        merkleRoot: wave.merkleRoot ?? "",
      },
      thresholds: { scores: wave.minimumScores, comments: wave.minimumComments },
      frozenHash: wave.frozenHash,
      blocks: blocks.map(({ id, label: name, invited }) => ({ id, name, invited })),
      keys: listed.map(({ kid, block }) => ({ kid, block: label.get(block) ?? "" })),
      keyListHash: createHash("sha256")
        .update(canonicalize({ keys: listed }) ?? "")
        .digest("hex"),
      columns,
      views: await countViews(tx, waveId),
      certificate: release && {
        id: release.content.certificateId,
        verifiedOn: dayOf(release.verifiedAt),
        systems: read?.systems.length ?? 0,
        rows: read?.systems.reduce((sum, system) => sum + system.accepted.length, 0) ?? 0,
      },
    };
  });
}

export type Proof = NonNullable<Awaited<ReturnType<typeof findProof>>>;

/** The certificate of a released wave, as it is stored; null for any other. */
export async function findCertificate(waveId: string): Promise<Record<string, unknown> | null> {
  const tenant = await findTenant(waveId);
  if (!tenant) return null;
  return withOrganization(tenant.organizationId, async (tx) => {
    const wave = await findWave(tx, waveId);
    return wave?.releasedAt ? ((await findStoredRelease(tx, waveId))?.certificate ?? null) : null;
  });
}
