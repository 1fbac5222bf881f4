import { UnrecoverableError } from "bullmq";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { type FlowStep, failStep, finishStep, flowSteps, listSteps, startStep } from "#db/queries/ledger.ts";

export type FlowWave = { waveId: string; organizationId: string };
/**
 * Computes what takes long with no transaction open, and returns what writes the result: that runs in the one transaction
 * that also marks the step done, so a result is there exactly when the ledger says so.
 */
export type StepWork = () => Promise<(tx: Transaction) => Promise<void>>;

/**
 * Runs one step of a wave's flow under a fresh run number. A second run of a step that is done does nothing; a run that was
 * taken over by another (its worker froze, then thawed) is rolled back whole. A step that fails five times is parked.
 */
export async function runStep({ waveId, organizationId }: FlowWave, step: FlowStep, work: StepWork): Promise<void> {
  const run = await withOrganization(organizationId, async (tx) => {
    const steps = await listSteps(tx, waveId);
    const before = steps.find((row) => row.step === flowSteps[flowSteps.indexOf(step) - 1]);
    if (before && before.state !== "done") throw new UnrecoverableError(`${before.step} is ${before.state}`);
    if (steps.find((row) => row.step === step)?.state === "parked") throw new UnrecoverableError(`${step} is parked`);
    return startStep(tx, waveId, step);
  });
  if (run === null) return;
  try {
    const write = await work();
    await withOrganization(organizationId, async (tx) => {
      await write(tx);
      if (!(await finishStep(tx, waveId, step, run))) throw new Superseded(step);
    });
  } catch (error) {
    if (error instanceof Superseded) return;
    const state = await withOrganization(organizationId, (tx) => failStep(tx, waveId, step, run, reasonOf(error)));
    console.error(`${step} of wave ${waveId}: ${reasonOf(error)}${state === "parked" ? "; set aside" : ""}`);
    if (state === "parked") throw new UnrecoverableError(reasonOf(error));
    throw error;
  }
}

class Superseded extends Error {}

/** The kind of failure only: a database error may quote a row. */
function reasonOf(error: unknown): string {
  const { cause, name, message } = error as Error & { cause?: { code?: string; message?: string } };
  if (cause?.code) return `database error ${cause.code}`;
  const { code } = error as { code?: string };
  return code && name === "PostgresError" ? `database error ${code}` : message;
}
