import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import type { webhookDeliveries } from "#db/schema/delivery.ts";
import type { mails } from "#db/schema/operations.ts";

/** The ledgers of what goes to the outside. Their columns are those of `deliveryState`. */
export type Ledger = typeof mails | typeof webhookDeliveries;
export type DeliveryState = (typeof mails.$inferSelect)["state"];
export type Hint = { id: string; handedAt: Date };

/** How long the ledger waits, in seconds. */
export interface LedgerTimes {
  /** A lease without a result by then: its worker is gone. Longer than any try may take. */
  lease: number;
  /** A hint without a lease by then: the queue lost it. */
  hint: number;
  /** Between tries; after the last one the delivery is parked. */
  retries: readonly number[];
  /** Until the next try when the other side was not reached at all. */
  away: number;
}

/** Four pauses make five tries. */
export const ledgerTimes: LedgerTimes = { lease: 60, hint: 40, retries: [5, 30, 120, 900], away: 60 };

const isWaiting = sql`(state in ('due', 'unsure') or (state = 'leased' and leased_until < now())) and due_at <= now()`;

/** Takes what the queue is to be told now, oldest first. The same row again only when a hint for it has been lost. */
export async function takeHints(
  tx: Transaction,
  ledger: Ledger,
  { limit, which = sql`true`, times }: { limit: number; which?: SQL; times: LedgerTimes },
): Promise<Hint[]> {
  // Materialized: as a subquery it may be run again for each row, and then takes more than the limit.
  const rows = await tx.execute<{ id: string; handed_at: string }>(sql`
    with picked as materialized (
      select id as picked_id from ${ledger}
      where ${isWaiting} and ${which}
        and (handed_at is null or handed_at < due_at or handed_at < now() - make_interval(secs => ${times.hint}))
      order by due_at limit ${limit} for update skip locked)
    update ${ledger} set handed_at = now() from picked where id = picked_id returning id, handed_at`);
  return [...rows].map((row) => ({ id: row.id, handedAt: new Date(row.handed_at) }));
}

/** Hints out there that nobody has come back from, so that the queue never holds more than it can work off in time. */
export async function countOpenHints(tx: Transaction, ledger: Ledger, times: LedgerTimes): Promise<number> {
  const [row] = await tx.execute<{ hints: number }>(sql`
    select count(*)::int as hints from ${ledger}
    where state in ('due', 'unsure', 'leased') and handed_at >= due_at
      and handed_at >= now() - make_interval(secs => ${times.hint})`);
  return row?.hints ?? 0;
}

/**
 * Takes one delivery for one try; null when it is done, not due, or in another worker's hands. A lease that ran out was a
 * try as well: the other side may have taken it, and what kills each worker that touches it must end up parked.
 */
export async function leaseDelivery(
  tx: Transaction,
  ledger: Ledger,
  id: string,
  times: LedgerTimes,
): Promise<number | null> {
  const isSpent = sql`state = 'leased' and tries >= ${times.retries.length}`;
  const [row] = await tx.execute<{ run: number; state: DeliveryState }>(sql`
    update ${ledger} set
      run = run + 1,
      tries = tries + case when state = 'leased' then 1 else 0 end,
      state = case when ${isSpent} then 'parked' else 'leased' end,
      reason = case when ${isSpent} then 'the worker ended before it knew what became of it' else reason end,
      leased_until = now() + make_interval(secs => ${times.lease})
    where id = ${id} and ${isWaiting} returning run, state`);
  return row?.state === "leased" ? row.run : null;
}

/** What came of a try. `away`: the other side was not reached, which is no failure of this delivery. */
export type Outcome = "sent" | "failed" | "later" | "unsure" | "away";

/** Writes what came of run `run`; null when another run has taken over meanwhile. */
export async function settleDelivery(
  tx: Transaction,
  ledger: Ledger,
  { id, run, outcome, reason }: { id: string; run: number; outcome: Outcome; reason: string | null },
  times: LedgerTimes,
): Promise<DeliveryState | null> {
  const tried = outcome === "later" || outcome === "unsure";
  const pauses = `{${[...times.retries].join(",")}}`;
  const [row] = await tx.execute<{ state: DeliveryState }>(sql`
    update ${ledger} set
      tries = tries + ${tried ? 1 : 0},
      leased_until = null,
      reason = ${reason},
      state = case
        when ${outcome} in ('sent', 'failed') then ${outcome}
        when ${tried} and tries >= ${times.retries.length} then 'parked'
        when ${outcome} = 'unsure' then 'unsure'
        else 'due' end,
      due_at = case
        when ${tried} then now() + make_interval(secs => coalesce((${pauses}::float8[])[tries + 1], 0))
        when ${outcome} = 'away' then now() + make_interval(secs => ${times.away})
        else due_at end
    where id = ${id} and run = ${run} and state = 'leased' returning state`);
  return row?.state ?? null;
}

/** Gives what was parked its tries back. Returns how many. */
export async function retryParked(tx: Transaction, ledger: Ledger, which: SQL = sql`true`): Promise<number> {
  const rows = await tx.execute(sql`
    update ${ledger} set state = 'due', tries = 0, due_at = now() where state = 'parked' and ${which} returning id`);
  return rows.length;
}
