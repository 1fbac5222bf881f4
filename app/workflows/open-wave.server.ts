import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/record.server.ts";
import { candidateCells } from "#app/blocks/candidate-cells.ts";
import { formBlocks } from "#app/blocks/form-blocks.ts";
import { frozenHash } from "#app/blocks/frozen-hash.ts";
import { destroyBatchKeys, makeBatchKeys, saveBatchKeys } from "#app/keys/batch-keys.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { insertBlockKeys, insertBlocks } from "#db/queries/blocks.ts";
import { createBox } from "#db/queries/box.ts";
import { insertInvitations, insertLinkTokens } from "#db/queries/invitations.ts";
import { findNewestSnapshotId, listLayerLabels, listSnapshotPeople, type Person } from "#db/queries/snapshots.ts";
import { markVersionFrozen } from "#db/queries/strategies.ts";
import { lockWave, updateWave } from "#db/queries/waves.ts";
import { announce } from "./announce.server.ts";
import type { Actor } from "./create-account.server.ts";
import { keepInstruments } from "./keep-instruments.server.ts";
import { mintLink, queueSurveyMails, type SurveyLink, shuffled } from "./survey-links.server.ts";
import { requireOpenable } from "./wave-preconditions.server.ts";

/** The blocks a wave on this snapshot would have, with their sizes: what HR sees before opening. */
export async function previewBlocks(organizationId: string, snapshotId: string) {
  return withOrganization(organizationId, async (tx) => {
    const people = await listSnapshotPeople(tx, snapshotId);
    const blocks = formBlocks(people, await listLayerLabels(tx));
    return blocks.map(({ personIds, ...block }) => ({ ...block, invited: personIds.length }));
  });
}

/**
 * Freezes snapshot, blocks, thresholds, keys and candidate cells, and mints the links: they are in the answer of this
 * call and nowhere else, as only their hashes are kept.
 * @throws WorkflowRefusal with the reason when the wave cannot open
 */
export async function openWave(organizationId: string, waveId: string, actor: Actor): Promise<{ links: SurveyLink[] }> {
  const plan = await withOrganization(organizationId, async (tx) => {
    await requireOpenable(tx, organizationId, waveId);
    return planBlocks(tx);
  });
  // Outside the transaction: a key takes a tenth of a second. A wave that does not open in the end loses them again.
  const keys = await makeBatchKeys(waveId, plan.blocks.length);
  return withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    const { strategy, forms } = await requireOpenable(tx, organizationId, waveId);
    if (!wave || (await findNewestSnapshotId(tx)) !== plan.snapshotId) {
      throw new Error("the people changed while the wave was being opened; open it again");
    }
    // Written under the lock on the wave, so that a second, parallel opening cannot replace them.
    await saveBatchKeys(keys.secret);
    try {
      const instruments = await keepInstruments(tx, organizationId, strategy, forms);
      const leads = new Set(plan.people.map((person) => person.managerEmployeeId));
      const blocks = plan.blocks.map((block) => {
        const members = plan.people.filter((person) => block.personIds.includes(person.id));
        const instrumentId = instruments[formOf(block.layer, members, leads)];
        return { ...block, id: randomUUID(), invited: block.personIds.length, instrumentId };
      });
      const blockKeys = blocks.map((block, index) => ({
        ...(keys.published[index] ?? { kid: "", n: "", e: "" }),
        organizationId,
        waveId,
        blockId: block.id,
      }));
      const cells = candidateCells(blocks, plan.layerLabels);
      await insertBlocks(
        tx,
        blocks.map(({ personIds: _, ...block }) => ({ ...block, organizationId, waveId })),
      );
      await insertBlockKeys(tx, blockKeys);
      const links = await invite(tx, organizationId, waveId, plan.people, blocks);
      await createBox(tx, waveId);
      await updateWave(tx, waveId, {
        snapshotId: plan.snapshotId,
        openedAt: new Date(),
        candidateCells: cells,
        frozenHash: frozenHash({ wave, blocks, blockKeys, cells }),
      });
      await markVersionFrozen(tx, wave.strategyVersionId, new Date());
      await queueSurveyMails(tx, organizationId, wave, "invitation", links);
      await announce(tx, organizationId, "wave-opened", waveId);
      await recordAudit(tx, organizationId, {
        actorId: actor.accountId,
        role: actor.role,
        action: "wave-opened",
        subject: waveId,
        detail: { invited: plan.people.length, blocks: blocks.length },
      });
      return { links };
    } catch (error) {
      await destroyBatchKeys(waveId);
      throw error;
    }
  });
}

/** Which form a block is asked: the leader form for layer 0, the managers' wording where most people lead somebody. */
export function formOf(
  layer: number,
  members: readonly Person[],
  leads: ReadonlySet<string | null>,
): "leader" | "manager" | "staff" {
  if (layer === 0) return "leader";
  const leaders = members.filter((person) => leads.has(person.employeeId)).length;
  return leaders * 2 >= members.length ? "manager" : "staff";
}

export async function planBlocks(tx: Transaction) {
  const snapshotId = (await findNewestSnapshotId(tx)) ?? "";
  const people = await listSnapshotPeople(tx, snapshotId);
  const layerLabels = await listLayerLabels(tx);
  return { snapshotId, people, layerLabels, blocks: formBlocks(people, layerLabels) };
}

/** One link a person. Invitations and hashes go in at random, each in an order of its own. */
export async function invite(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  people: readonly Person[],
  blocks: readonly { id: string; label: string; personIds: readonly string[] }[],
): Promise<SurveyLink[]> {
  const blockOf = new Map(blocks.flatMap((block) => block.personIds.map((id) => [id, block] as const)));
  const minted = people.map((person) => {
    const block = blockOf.get(person.id);
    if (!block) throw new Error("a person is in no block");
    return { personId: person.id, blockId: block.id, ...mintLink(person, block.label) };
  });
  await insertInvitations(
    tx,
    shuffled(minted).map(({ personId, blockId, tokenHash }) => ({
      organizationId,
      waveId,
      personId,
      blockId,
      tokenHash,
    })),
  );
  await insertLinkTokens(
    tx,
    shuffled(minted).map(({ tokenHash }) => ({ organizationId, waveId, tokenHash })),
  );
  return minted.map(({ link }) => link);
}
