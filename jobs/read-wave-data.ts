import { eq } from "drizzle-orm";
import { frozenGroups } from "#app/blocks/candidate-cells.ts";
import type { WaveData } from "#app/measures/wave-data.ts";
import { emptyTotals, tally, type WaveTotals } from "#app/measures/wave-totals.ts";
import type { ReleaseOptions } from "#app/privacy/decide-wave.ts";
import type { Transaction } from "#db/client.server.ts";
import { findBlockTotals } from "#db/queries/block-totals.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { listAskedForms } from "#db/queries/instruments.ts";
import { countIntents, listSubmittedIntents } from "#db/queries/intents.ts";
import { readSealedAnswers } from "#db/queries/sealed.ts";
import { listLayerLabels } from "#db/queries/snapshots.ts";
import { readStrategyVersion } from "#db/queries/strategies.ts";
import type { Wave } from "#db/queries/waves.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { SurveyJson } from "#surveys/instrument.ts";
import { seriesSignatures } from "#surveys/series-signature.ts";
import type { StrategyContent } from "#surveys/strategy.ts";

/** The kept totals of a wave; counted anew from the sealed answers when there are none, or this version counts otherwise. */
async function readTotals(tx: Transaction, waveId: string, strategy: StrategyContent, blockIds: readonly string[]) {
  const totals: WaveTotals = emptyTotals(strategy, blockIds.length);
  const kept = await findBlockTotals(tx, waveId);
  if (blockIds.every((id) => kept.get(id)?.length === totals.layout.width))
    return { ...totals, blocks: blockIds.map((id) => kept.get(id) as Float64Array) };
  const position = new Map(blockIds.map((id, block) => [id, block]));
  const add = tally(strategy, totals);
  await readSealedAnswers(tx, waveId, ({ blockId, answers }) => add(position.get(blockId) ?? -1, answers));
  return totals;
}

/** Everything that a sealed wave gives to the measures, and how it is to be released. */
export async function readWaveData(
  tx: Transaction,
  organizationId: string,
  wave: Wave,
): Promise<{ data: WaveData; options: ReleaseOptions }> {
  if (!wave.sealedAt) throw new Error("the wave is not sealed");
  const version = await readStrategyVersion(tx, organizationId, wave.strategyVersionId);
  const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId));
  if (!version || !organization) throw new Error("the strategy version of this wave is gone");
  const strategy = version.content;
  const blocks = await listBlocks(tx, wave.id);
  const forms = await listAskedForms(tx, wave.id);
  const asked = (leaders: boolean) =>
    forms.flatMap(({ layer, survey }) => ((layer === 0) === leaders ? [survey as unknown as SurveyJson] : []));
  const data: WaveData = {
    strategy,
    blocks,
    groups: frozenGroups(wave.candidateCells ?? [], blocks),
    totals: await readTotals(
      tx,
      wave.id,
      strategy,
      blocks.map(({ id }) => id),
    ),
    intents: (await listSubmittedIntents(tx, organizationId, version.versionId)).map(({ intent }) => intent),
    leadersInvited: (await countIntents(tx, organizationId, version.versionId)).leaders,
    leaders: blocks.map(({ leaders }) => leaders),
    series: seriesSignatures(strategy, { staff: asked(false), leaders: asked(true) }),
  };
  const options: ReleaseOptions = {
    secret: organization.roundingSecret,
    minimum: wave.minimumScores,
    wave: {
      id: wave.id,
      name: wave.name,
      closedOn: (wave.closedAt ?? wave.sealedAt).toISOString().slice(0, 10),
      invited: blocks.reduce((total, { invited }) => total + invited, 0),
    },
    organization: organization.name,
    layerLabels: Object.fromEntries(await listLayerLabels(tx)),
  };
  return { data, options };
}
