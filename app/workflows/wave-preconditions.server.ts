import { isSecureAddress, publicUrl } from "#app/public-url.server.ts";
import type { Transaction } from "#db/client.server.ts";
import { countIntents } from "#db/queries/intents.ts";
import { findNewestSnapshotId } from "#db/queries/snapshots.ts";
import { readStrategyVersion, type StrategyVersion } from "#db/queries/strategies.ts";
import { findOpenPilot, findWave, type Wave, waveState } from "#db/queries/waves.ts";
import { strategyContentSchema } from "#surveys/strategy.ts";
import { findWaveForms, type WaveForms } from "./find-wave-forms.server.ts";
import { organizationDay } from "./organization-day.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

type Askable = { wave: Wave; strategy: StrategyVersion; forms: WaveForms };

/** The first reason why nobody can be asked yet, as the sentence HR reads: of a pilot, and of the wave itself. */
export async function requireAskable(tx: Transaction, organizationId: string, waveId: string): Promise<Askable> {
  const wave = await findWave(tx, waveId);
  if (!wave) throw new WorkflowRefusal("wave", "There is no such wave.");
  if (waveState(wave) !== "draft") throw new WorkflowRefusal("wave", "This wave has been opened already.");
  if (await findOpenPilot(tx, waveId)) {
    throw new WorkflowRefusal("pilot", "A pilot of this wave is running. End it before opening.");
  }
  if (wave.closesOn < (await organizationDay(tx, organizationId, new Date()))) {
    throw new WorkflowRefusal("closesOn", "The last day to answer has passed. Choose a later one.");
  }
  const strategy = await readStrategyVersion(tx, organizationId, wave.strategyVersionId);
  if (!strategy || !strategyContentSchema.safeParse(strategy.content).success) {
    throw new WorkflowRefusal("strategy", "The strategy is not complete. Fill in every priority before opening.");
  }
  if (!(await findNewestSnapshotId(tx))) {
    throw new WorkflowRefusal("people", "No people have been imported. Import the organisation before opening.");
  }
  if (!isSecureAddress(publicUrl())) {
    throw new WorkflowRefusal(
      "publicUrl",
      "Over plain http a browser cannot make the ticket that keeps answers anonymous. Set PUBLIC_URL to an https address.",
    );
  }
  const forms = await findWaveForms(tx, wave.template);
  if (!forms) throw new WorkflowRefusal("template", "The questions of this wave are not published. Choose others.");
  return { wave, strategy, forms };
}

/** The first reason why a draft cannot open, as the sentence HR reads. */
export async function requireOpenable(tx: Transaction, organizationId: string, waveId: string): Promise<Askable> {
  const askable = await requireAskable(tx, organizationId, waveId);
  const { strategy } = askable;
  const { submitted, leaders } = await countIntents(tx, organizationId, strategy.versionId);
  const deadlinePassed = strategy.intentDeadline !== null && strategy.intentDeadline.getTime() <= Date.now();
  if (submitted < leaders && !deadlinePassed) {
    throw new WorkflowRefusal(
      "intent",
      `${submitted} of ${leaders} leaders have signed their intent. Wait for the others, or until the deadline has passed.`,
    );
  }
  return askable;
}
