import { eq } from "drizzle-orm";
import { frozenGroups } from "#app/blocks/candidate-cells.ts";
import { emptyTotals, tally } from "#app/measures/wave-totals.ts";
import { releaseWave } from "#app/privacy/release-wave.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { countIntents, listSubmittedIntents } from "#db/queries/intents.ts";
import { insertRelease } from "#db/queries/releases.ts";
import { readSealedAnswers } from "#db/queries/sealed.ts";
import { listLayerLabels } from "#db/queries/snapshots.ts";
import { readStrategyVersion } from "#db/queries/strategies.ts";
import { findWave } from "#db/queries/waves.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { Payload } from "./queue.ts";
import { runStep } from "./run-step.ts";

/** Computes what may be known of a sealed wave, once. It shows to nobody before `publish-wave`. A second run changes nothing. */
export async function measureWaveJob({ waveId, organizationId }: Payload<"measure-wave">): Promise<void> {
  await runStep({ waveId, organizationId }, "measure", async () => {
    const { data, options } = await readSealedWave(organizationId, waveId);
    const { release, certificate } = releaseWave(data, options);
    return (tx) => insertRelease(tx, { organizationId, waveId, content: release, certificate });
  });
}

async function readSealedWave(organizationId: string, waveId: string) {
  const sealed = await withOrganization(organizationId, async (tx) => {
    const wave = await findWave(tx, waveId);
    if (!wave?.sealedAt) throw new Error("the wave is not sealed");
    const version = await readStrategyVersion(tx, organizationId, wave.strategyVersionId);
    const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId));
    if (!version || !organization) throw new Error("the strategy version of this wave is gone");
    const blocks = await listBlocks(tx, waveId);
    const totals = emptyTotals(version.content, blocks.length);
    const add = tally(version.content, totals);
    const position = new Map(blocks.map(({ id }, block) => [id, block]));
    await readSealedAnswers(tx, waveId, ({ blockId, answers }) => add(position.get(blockId) ?? -1, answers));
    return {
      wave,
      version,
      organization,
      sealedAt: wave.sealedAt,
      blocks,
      groups: frozenGroups(wave.candidateCells ?? [], blocks),
      totals,
      leadersInvited: (await countIntents(tx, organizationId, version.versionId)).leaders,
      layerLabels: Object.fromEntries(await listLayerLabels(tx)),
    };
  });
  const { wave, version, organization, sealedAt, blocks, groups, totals, leadersInvited, layerLabels } = sealed;
  const intents = (await listSubmittedIntents(organizationId, version.versionId)).map(({ intent }) => intent);
  const invited = blocks.reduce((total, block) => total + block.invited, 0);
  const closedOn = (wave.closedAt ?? sealedAt).toISOString().slice(0, 10);
  return {
    data: { strategy: version.content, blocks, groups, totals, intents, leadersInvited },
    options: {
      secret: organization.roundingSecret,
      minimum: wave.minimumScores,
      wave: { id: wave.id, name: wave.name, closedOn, invited },
      organization: organization.name,
      layerLabels,
    },
  };
}
