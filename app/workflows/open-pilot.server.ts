import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/record.server.ts";
import { frozenHash } from "#app/blocks/frozen-hash.ts";
import { destroyBatchKeys, makeBatchKeys, saveBatchKeys } from "#app/keys/batch-keys.server.ts";
import { readPilotPeople } from "#app/waves/pilot-people.ts";
import { withOrganization } from "#db/client.server.ts";
import { insertBlockKeys, insertBlocks } from "#db/queries/blocks.ts";
import { createBox } from "#db/queries/box.ts";
import { markVersionFrozen } from "#db/queries/strategies.ts";
import { insertWave, lockWave } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { keepInstruments } from "./keep-instruments.server.ts";
import { formOf, invite, planBlocks } from "./open-wave.server.ts";
import { queueSurveyMails, type SurveyLink } from "./survey-links.server.ts";
import { requireAskable } from "./wave-preconditions.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Lets up to ten chosen people try a draft, each with the form their block would get. A pilot is a wave of its own, with its
 * own keys and box, so a pilot ballot cannot be put into the wave: no key of the wave verifies it, and the database refuses
 * to seal a pilot (docs/decisions/0050).
 * @throws WorkflowRefusal with the reason when it cannot begin
 */
export async function openPilot(
  organizationId: string,
  waveId: string,
  wanted: string,
  actor: Actor,
): Promise<{ links: SurveyLink[] }> {
  const pilotId = randomUUID();
  const read = await withOrganization(organizationId, async (tx) => {
    await requireAskable(tx, organizationId, waveId);
    const plan = await planBlocks(tx);
    const named = readPilotPeople(wanted, plan.people);
    if ("problem" in named) throw new WorkflowRefusal("people", named.problem);
    return { plan, groups: groupByForm(plan, named.chosen) };
  });
  const { plan, groups } = read;
  const keys = await makeBatchKeys(pilotId, groups.length);
  return withOrganization(organizationId, async (tx) => {
    await lockWave(tx, waveId);
    const { wave, strategy, forms } = await requireAskable(tx, organizationId, waveId);
    await saveBatchKeys(keys.secret);
    try {
      const instruments = await keepInstruments(tx, organizationId, strategy, forms);
      const blocks = groups.map(({ form, members }) => ({
        id: randomUUID(),
        layer: Math.min(...members.map(({ layer }) => layer)),
        department: "several",
        label: "Trial run",
        invited: members.length,
        personIds: members.map(({ id }) => id),
        instrumentId: instruments[form],
      }));
      const blockKeys = blocks.map(({ id: blockId }, index) => ({
        ...(keys.published[index] ?? { kid: "", n: "", e: "" }),
        organizationId,
        waveId: pilotId,
        blockId,
      }));
      const row = {
        id: pilotId,
        organizationId,
        name: `${wave.name.slice(0, 100)}, trial run`,
        strategyVersionId: wave.strategyVersionId,
        template: wave.template,
        snapshotId: plan.snapshotId,
        closesOn: wave.closesOn,
        minimumScores: wave.minimumScores,
        minimumComments: wave.minimumComments,
        pilotOf: waveId,
        openedAt: new Date(),
        candidateCells: [],
        frozenHash: frozenHash({ wave: { ...wave, id: pilotId }, blocks, blockKeys, cells: [] }),
      };
      await insertWave(tx, row);
      await insertBlocks(
        tx,
        blocks.map(({ personIds: _, ...block }) => ({ ...block, organizationId, waveId: pilotId })),
      );
      await insertBlockKeys(tx, blockKeys);
      const people = groups.flatMap(({ members }) => members);
      const links = await invite(tx, organizationId, pilotId, people, blocks);
      await createBox(tx, pilotId);
      // The questions are kept as they read now; a change after the pilot makes the next version of the strategy.
      await markVersionFrozen(tx, wave.strategyVersionId, new Date());
      await queueSurveyMails(tx, organizationId, { ...wave, ...row }, "invitation", links);
      await recordAudit(tx, organizationId, {
        actorId: actor.accountId,
        role: actor.role,
        action: "pilot-opened",
        subject: waveId,
        detail: { invited: people.length },
      });
      return { links };
    } catch (error) {
      await destroyBatchKeys(pilotId);
      throw error;
    }
  });
}

type Plan = Awaited<ReturnType<typeof planBlocks>>;

/** The chosen people by the form that their block of the wave would be asked. */
function groupByForm({ people, blocks }: Plan, chosen: Plan["people"]) {
  const leads = new Set(people.map((person) => person.managerEmployeeId));
  const groups = new Map<ReturnType<typeof formOf>, Plan["people"]>();
  for (const block of blocks) {
    const inBlock = new Set(block.personIds);
    const picked = chosen.filter((person) => inBlock.has(person.id));
    if (picked.length === 0) continue;
    const form = formOf(
      block.layer,
      people.filter((person) => inBlock.has(person.id)),
      leads,
    );
    groups.set(form, [...(groups.get(form) ?? []), ...picked]);
  }
  return [...groups].map(([form, members]) => ({ form, members }));
}
