import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { jobLedger } from "#db/schema/waves.ts";

export type LedgerRow = typeof jobLedger.$inferSelect;
export type FlowStep = "seal" | "measure" | "publish";
export const flowSteps: readonly FlowStep[] = ["seal", "measure", "publish"];

/** A step that always fails is set aside after this many tries, with its reason, so that others flow. */
export const maximumTries = 5;
/** Kills are no failures of the step, but a step that kills its worker each time must end somewhere, too. */
export const maximumRuns = 60;

/** Starts the flow of a wave anew: steps that are done stay done, a parked one gets its tries back. */
export async function makeStepsDue(tx: Transaction, organizationId: string, waveId: string): Promise<void> {
  await tx
    .insert(jobLedger)
    .values(flowSteps.map((step) => ({ organizationId, waveId, step, state: "due" as const })))
    .onConflictDoUpdate({
      target: [jobLedger.waveId, jobLedger.step],
      set: { state: "due", tries: 0, error: null, updatedAt: sql`now()` },
      setWhere: eq(jobLedger.state, "parked"),
    });
}

/**
 * Takes a step under a new run number, also from a worker that seems to be at it: that one is frozen or dead, and whatever
 * it still tries to write carries the old number. Null when the step is done or parked.
 */
export async function startStep(tx: Transaction, waveId: string, step: FlowStep): Promise<number | null> {
  const [row] = await tx
    .update(jobLedger)
    .set({ state: "running", run: sql`${jobLedger.run} + 1`, updatedAt: sql`now()` })
    .where(and(isStep(waveId, step), inArray(jobLedger.state, ["due", "running"])))
    .returning({ run: jobLedger.run });
  return row?.run ?? null;
}

/** Marks a step done, in the transaction that holds its result; false when another run has taken it over. */
export async function finishStep(tx: Transaction, waveId: string, step: FlowStep, run: number): Promise<boolean> {
  const rows = await tx
    .update(jobLedger)
    .set({ state: "done", finished: true, error: null, updatedAt: sql`now()` })
    .where(and(isStep(waveId, step), eq(jobLedger.state, "running"), eq(jobLedger.run, run)))
    .returning({ run: jobLedger.run });
  return rows.length === 1;
}

/** Notes a failed try of this run and parks the step once its tries are spent. Returns the state it is in now. */
export async function failStep(
  tx: Transaction,
  waveId: string,
  step: FlowStep,
  run: number,
  reason: string,
): Promise<LedgerRow["state"] | null> {
  const [row] = await tx
    .update(jobLedger)
    .set({
      tries: sql`${jobLedger.tries} + 1`,
      state: sql`case when ${jobLedger.tries} + 1 >= ${maximumTries} or ${jobLedger.run} >= ${maximumRuns} then 'parked' else 'due' end`,
      error: reason.slice(0, 500),
      updatedAt: sql`now()`,
    })
    .where(and(isStep(waveId, step), eq(jobLedger.state, "running"), eq(jobLedger.run, run)))
    .returning({ state: jobLedger.state });
  return row?.state ?? null;
}

export async function listSteps(tx: Transaction, waveId: string): Promise<LedgerRow[]> {
  return tx.select().from(jobLedger).where(eq(jobLedger.waveId, waveId)).orderBy(asc(jobLedger.step));
}

/** Waves whose next step has not moved for `idleSeconds`: the queue lost its job, or nobody ever took it. */
export async function listStalledWaves(tx: Transaction, idleSeconds: number): Promise<string[]> {
  const rows = await tx
    .select({ waveId: jobLedger.waveId })
    .from(jobLedger)
    .groupBy(jobLedger.waveId)
    .having(
      sql`bool_or(${jobLedger.state} in ('due', 'running')) and not bool_or(${jobLedger.state} = 'parked')
        and max(${jobLedger.updatedAt}) < now() - make_interval(secs => ${idleSeconds})`,
    );
  return rows.map((row) => row.waveId);
}

/** Moves the clock of a wave's steps on, so that the next sweep waits its turn again. */
export async function touchSteps(tx: Transaction, waveId: string): Promise<void> {
  await tx.update(jobLedger).set({ updatedAt: sql`now()` }).where(eq(jobLedger.waveId, waveId));
}

const isStep = (waveId: string, step: FlowStep) => and(eq(jobLedger.waveId, waveId), eq(jobLedger.step, step));
