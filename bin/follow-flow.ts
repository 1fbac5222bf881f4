import { setTimeout as delay } from "node:timers/promises";
import { withOrganization } from "#db/client.server.ts";
import { type FlowStep, listSteps } from "#db/queries/ledger.ts";
import { findWaveOfTenant } from "#db/queries/wave-access.ts";
import { startWorker } from "#jobs/worker.ts";

const words: Record<FlowStep, string> = { seal: "Sealing", measure: "Measuring", publish: "Releasing" };

/**
 * Works beside whatever workers there are until the wave is released, telling each step.
 * @throws with the reason when a step was set aside after too many tries
 */
export async function followFlow(organizationId: string, waveId: string): Promise<void> {
  const worker = await startWorker();
  try {
    for (let told = ""; ; await delay(200)) {
      if ((await findWaveOfTenant(organizationId, waveId))?.releasedAt) return;
      const steps = await withOrganization(organizationId, (tx) => listSteps(tx, waveId));
      const parked = steps.find((step) => step.state === "parked");
      if (parked)
        throw new Error(`${parked.step} stopped: ${parked.error}; mend that and run plumbline seal ${waveId}`);
      const running = steps.find((step) => step.state === "running");
      if (running && running.step !== told) console.error(`${words[running.step as FlowStep]} …`);
      told = running?.step ?? told;
    }
  } finally {
    await worker.close();
  }
}
