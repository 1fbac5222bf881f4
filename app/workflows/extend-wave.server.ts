import { z } from "zod";
import { recordAudit } from "#app/audit/record.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { lockWave, updateWave, waveState } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { organizationDay } from "./organization-day.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/** A box that stays open for months keeps its key for months, and nobody remembers the question any more. */
const longestDays = 90;
const dayMs = 86_400_000;

/**
 * Gives people longer to answer. What is in the box stays there; links and drafts go on working.
 * @throws WorkflowRefusal when the wave is not open, or the day is not a later one
 */
export async function extendWave(organizationId: string, waveId: string, day: string, actor: Actor): Promise<void> {
  const closesOn = z.iso.date().safeParse(day);
  if (!closesOn.success) throw new WorkflowRefusal("no-day", "Give the new last day to answer.");
  await withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave?.openedAt || waveState(wave) !== "open") throw new WorkflowRefusal("not-open", "This wave is not open.");
    if (closesOn.data <= wave.closesOn) {
      throw new WorkflowRefusal("not-later", "This is not later than the last day now. To end sooner, close the wave.");
    }
    if (closesOn.data < (await organizationDay(tx, organizationId, new Date()))) {
      throw new WorkflowRefusal("passed", "This day has passed. The wave would close at once.");
    }
    const latest = new Date(wave.openedAt.getTime() + longestDays * dayMs).toISOString().slice(0, 10);
    if (closesOn.data > latest) {
      throw new WorkflowRefusal("too-late", `A wave is open for at most ${longestDays} days: ${latest} at the latest.`);
    }
    await updateWave(tx, waveId, { closesOn: closesOn.data });
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "wave-extended",
      subject: waveId,
      detail: { from: wave.closesOn, to: closesOn.data },
    });
  });
}
