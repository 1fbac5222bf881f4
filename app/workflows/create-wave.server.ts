import { z } from "zod";
import { recordAudit } from "#app/audit/record.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { readStrategyVersion } from "#db/queries/strategies.ts";
import { insertWave, lockWave, updateWave, waveState } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { findWaveForms } from "./find-wave-forms.server.ts";
import { organizationDay } from "./organization-day.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/** `template`: a built-in instrument or a published version of an own one; the baseline where it is left out. */
export type NewWave = { name: string; strategyVersionId: string; template?: string; closesOn: string };
export type WaveChange = NewWave & { minimumScores: number; minimumComments: number };

/** A wave in draft. @throws WorkflowRefusal naming the field that is wrong */
export async function createWave(organizationId: string, wave: NewWave, actor: Actor): Promise<string> {
  const checked = check(wave);
  return withOrganization(organizationId, async (tx) => {
    await requireKnown(tx, organizationId, checked);
    const waveId = await insertWave(tx, { organizationId, ...checked });
    const { accountId: actorId, role } = actor;
    await recordAudit(tx, organizationId, { actorId, role, action: "wave-created", subject: waveId });
    return waveId;
  });
}

/**
 * Changes a wave that has not opened. The smallest group that is shown can be raised, and never lowered again.
 * @throws WorkflowRefusal naming the field that is wrong
 */
export async function changeWave(
  organizationId: string,
  waveId: string,
  change: WaveChange,
  actor: Actor,
): Promise<void> {
  const { minimumScores, minimumComments } = change;
  const checked = check(change);
  await withOrganization(organizationId, async (tx) => {
    // Held, so that nobody opens it in between.
    const wave = await lockWave(tx, waveId);
    if (!wave || waveState(wave) !== "draft")
      throw new WorkflowRefusal("", "This wave has opened. What it measures with is frozen.");
    await requireKnown(tx, organizationId, checked);
    refuseLower("minimumScores", minimumScores, wave.minimumScores);
    refuseLower("minimumComments", minimumComments, wave.minimumComments);
    await updateWave(tx, waveId, { ...checked, minimumScores, minimumComments });
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "wave-changed",
      subject: waveId,
      detail: { minimumScores, minimumComments, closesOn: checked.closesOn },
    });
  });
}

async function requireKnown(tx: Transaction, organizationId: string, wave: Required<NewWave>): Promise<void> {
  if (wave.closesOn < (await organizationDay(tx, organizationId, new Date()))) {
    throw new WorkflowRefusal("closesOn", "This day has passed. Give a later one.");
  }
  if (!(await readStrategyVersion(tx, organizationId, wave.strategyVersionId))) throw noSuchVersion();
  if (!(await findWaveForms(tx, wave.template)))
    throw new WorkflowRefusal("template", "Choose questions that are published.");
}

const noSuchVersion = () => new WorkflowRefusal("strategyVersionId", "There is no such strategy version.");

function check({ name, strategyVersionId, template, closesOn }: NewWave): Required<NewWave> {
  const title = name.trim();
  if (!title) throw new WorkflowRefusal("name", "Give the wave a name.");
  if (title.length > 120) throw new WorkflowRefusal("name", "Use at most 120 characters.");
  if (!z.uuid().safeParse(strategyVersionId).success) throw noSuchVersion();
  if (!z.iso.date().safeParse(closesOn).success) throw new WorkflowRefusal("closesOn", "Give the last day to answer.");
  return { name: title, strategyVersionId, template: template || "staff-baseline", closesOn };
}

function refuseLower(field: string, asked: number, now: number): void {
  if (!Number.isInteger(asked) || asked > 1000) throw new WorkflowRefusal(field, "Give a whole number up to 1,000.");
  if (asked < now) throw new WorkflowRefusal(field, `It is ${now} now, and it can only be raised.`);
}
