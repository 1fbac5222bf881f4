import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.server.ts";
import { scheduleFirings, schedules } from "#db/schema/schedules.ts";
import { strategyVersions } from "#db/schema/strategies.ts";
import { waves } from "#db/schema/waves.ts";

export type Schedule = typeof schedules.$inferSelect;
export type Firing = typeof scheduleFirings.$inferSelect;

/** One clock for every worker: theirs may differ. */
export async function databaseClock(): Promise<Date> {
  const [row] = await database().execute<{ ms: number }>(sql`select extract(epoch from now())::float8 * 1000 as ms`);
  return new Date(row?.ms ?? Number.NaN);
}

/** The tenant's schedule, if it has one. */
export async function findSchedule(tx: Transaction): Promise<Schedule | null> {
  const [row] = await tx.select().from(schedules);
  return row ?? null;
}

/** Held until the transaction ends: a change waits for a firing, and the other way round. */
export async function lockSchedule(tx: Transaction): Promise<Schedule | null> {
  const [row] = await tx.select().from(schedules).for("update");
  return row ?? null;
}

/** The same for a sweep: null while another worker, or HR, has it in hand. */
export async function lockFreeSchedule(tx: Transaction): Promise<Schedule | null> {
  const [row] = await tx.select().from(schedules).for("update", { skipLocked: true });
  return row ?? null;
}

export async function insertSchedule(tx: Transaction, schedule: typeof schedules.$inferInsert): Promise<string> {
  const [row] = await tx.insert(schedules).values(schedule).returning({ id: schedules.id });
  if (!row) throw new Error("the schedule was not inserted");
  return row.id;
}

export async function updateSchedule(tx: Transaction, scheduleId: string, change: Partial<Schedule>): Promise<void> {
  await tx.update(schedules).set(change).where(eq(schedules.id, scheduleId));
}

export async function deleteSchedule(tx: Transaction, scheduleId: string): Promise<void> {
  await tx.delete(schedules).where(eq(schedules.id, scheduleId));
}

export async function findNewestVersionId(tx: Transaction, strategyId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: strategyVersions.id })
    .from(strategyVersions)
    .where(eq(strategyVersions.strategyId, strategyId))
    .orderBy(desc(strategyVersions.number))
    .limit(1);
  return row?.id ?? null;
}

/** What has fired, oldest first. */
export async function listFirings(tx: Transaction, scheduleId: string): Promise<Firing[]> {
  return tx
    .select()
    .from(scheduleFirings)
    .where(eq(scheduleFirings.scheduleId, scheduleId))
    .orderBy(asc(scheduleFirings.slot));
}

/** Fails when one of the slots or dates is there already: then the whole transaction is undone. */
export async function insertFirings(tx: Transaction, rows: (typeof scheduleFirings.$inferInsert)[]): Promise<void> {
  await tx.insert(scheduleFirings).values(rows);
}

/**
 * Fired waves whose opening time has come and whose last day is not over, unless somebody tried in the last minute; marks the
 * try. `begun` = the last day whose opening time has passed.
 */
export async function claimOpenings(
  tx: Transaction,
  scheduleId: string,
  { begun, today, now }: { begun: string; today: string; now: Date },
): Promise<Firing[]> {
  const { openingTriedAt, openingEndedAt, opensOn, waveId } = scheduleFirings;
  const notOver = tx.select({ id: waves.id }).from(waves).where(gte(waves.closesOn, today));
  const untried = or(isNull(openingTriedAt), lt(openingTriedAt, new Date(now.getTime() - 60_000)));
  return tx
    .update(scheduleFirings)
    .set({ openingTriedAt: now })
    .where(
      and(
        eq(scheduleFirings.scheduleId, scheduleId),
        isNull(openingEndedAt),
        lte(opensOn, begun),
        inArray(waveId, notOver),
        untried,
      ),
    )
    .returning();
}

export async function updateFiring(
  tx: Transaction,
  { scheduleId, slot }: Pick<Firing, "scheduleId" | "slot">,
  change: Partial<Firing>,
): Promise<void> {
  const here = and(eq(scheduleFirings.scheduleId, scheduleId), eq(scheduleFirings.slot, slot));
  await tx.update(scheduleFirings).set(change).where(here);
}
