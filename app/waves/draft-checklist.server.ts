import { checkContent } from "#app/strategy/check-content.ts";
import { dayOf } from "#app/strategy/deadline-day.ts";
import { previewBlocks } from "#app/workflows/open-wave.server.ts";
import { requireOpenable } from "#app/workflows/wave-preconditions.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { withOrganization } from "#db/client.server.ts";
import { countIntents } from "#db/queries/intents.ts";
import { findNewestSnapshot } from "#db/queries/people.ts";
import { readStrategyVersion } from "#db/queries/strategies.ts";
import type { Wave } from "#db/queries/waves.ts";

/** What has to be so before a wave opens, and the blocks it would have. */
export async function draftChecklist(organizationId: string, wave: Wave) {
  const found = await withOrganization(organizationId, async (tx) => ({
    snapshot: await findNewestSnapshot(tx),
    version: await readStrategyVersion(tx, organizationId, wave.strategyVersionId),
    intents: await countIntents(tx, organizationId, wave.strategyVersionId),
    reason: await whyNotOpenable(() => requireOpenable(tx, organizationId, wave.id)),
  }));
  const { snapshot, version, intents, reason } = found;
  const deadline = version?.intentDeadline ?? null;
  return {
    people: snapshot?.peopleCount ?? 0,
    strategyComplete: version !== null && checkContent(version.content).length === 0,
    ...intents,
    signBy: dayOf(deadline),
    deadlinePassed: deadline !== null && deadline <= new Date(),
    /** Null = it can be opened now. */
    reason,
    blocks: snapshot ? await previewBlocks(organizationId, snapshot.id) : [],
  };
}

async function whyNotOpenable(ask: () => Promise<unknown>): Promise<string | null> {
  try {
    await ask();
    return null;
  } catch (error) {
    if (error instanceof WorkflowRefusal) return error.message;
    throw error;
  }
}
