import { sql } from "drizzle-orm";
import { rawSql, type Transaction } from "#db/client.server.ts";

/** While a wave is open its box is `w_…`; closing renames it, so that from that commit on no insert can find it. */
export type BoxPhase = "w" | "c";

const boxName = (phase: BoxPhase, waveId: string) => `${phase}_${waveId.replaceAll("-", "")}`;
const table = (phase: BoxPhase, waveId: string) => sql`box.${sql.identifier(boxName(phase, waveId))}`;

/** Box tables belong to the connecting role, not to the restricted one; the tenant setting stays for what follows. */
const asOwner = (tx: Transaction) => tx.execute(sql`set local role none`);
const asTenant = (tx: Transaction) => tx.execute(sql`set local role plumbline_tenant`);

/** No id, no time, no statistics, no autovacuum: nothing that keeps the order or a sample of what came in. */
export async function createBox(tx: Transaction, waveId: string): Promise<void> {
  await asOwner(tx);
  await tx.execute(sql`create table ${table("w", waveId)} (
    nonce_hash bytea primary key, ciphertext bytea not null
  ) with (autovacuum_enabled = false, toast.autovacuum_enabled = false)`);
  await tx.execute(sql`alter table ${table("w", waveId)}
    alter column ciphertext set storage external,
    alter column ciphertext set statistics 0,
    alter column nonce_hash set statistics 0`);
  await asTenant(tx);
}

/**
 * Waits for the inserts under way and stops the next: whatever was acknowledged is inside, and nothing comes after.
 * Gives up after 5 s behind a long reader, since inserts queue behind this lock.
 */
export async function closeBox(tx: Transaction, waveId: string): Promise<void> {
  await asOwner(tx);
  await tx.execute(sql`set local lock_timeout = '5s'`);
  await tx.execute(sql`alter table ${table("w", waveId)} rename to ${sql.identifier(boxName("c", waveId))}`);
  await asTenant(tx);
}

/** Locks the box of a wave that nobody has answered, and drops it; false when there is a ballot inside. */
export async function dropEmptyBox(tx: Transaction, waveId: string): Promise<boolean> {
  await asOwner(tx);
  await tx.execute(sql`set local lock_timeout = '5s'`);
  await tx.execute(sql`lock table ${table("w", waveId)} in access exclusive mode`);
  const [filled] = await tx.execute(sql`select 1 from ${table("w", waveId)} limit 1`);
  if (!filled) await tx.execute(sql`drop table ${table("w", waveId)}`);
  await asTenant(tx);
  return !filled;
}

/** Drops an open box with whatever is inside, unread. Waits for the inserts under way; the next find no box. */
export async function dropOpenBox(tx: Transaction, waveId: string): Promise<void> {
  await asOwner(tx);
  await tx.execute(sql`set local lock_timeout = '5s'`);
  await tx.execute(sql`drop table ${table("w", waveId)}`);
  await asTenant(tx);
}

export interface BoxRow {
  nonceHash: Buffer;
  ciphertext: Buffer;
}

/** Every row of a closed box, through a cursor; drops the table at the end. The caller's transaction decides whether that holds. */
export async function emptyClosedBox(tx: Transaction, waveId: string, take: (rows: BoxRow[]) => void): Promise<void> {
  await asOwner(tx);
  await tx.execute(sql`lock table ${table("c", waveId)} in access exclusive mode`);
  await tx.execute(sql`declare ballots no scroll cursor for
    select nonce_hash as "nonceHash", ciphertext from ${table("c", waveId)}`);
  for (;;) {
    const rows = (await tx.execute(sql`fetch 1000 from ballots`)) as unknown as BoxRow[];
    if (rows.length === 0) break;
    take(rows);
  }
  await tx.execute(sql`close ballots`);
  await tx.execute(sql`drop table ${table("c", waveId)}`);
  await asTenant(tx);
}

/** The intake's only write, committed durably when it returns; false when the message is in the box already. */
export async function insertBallot(waveId: string, nonceHash: Buffer, ciphertext: Buffer): Promise<boolean> {
  const query = rawSql();
  const rows = await query`insert into ${query(`box.${boxName("w", waveId)}`)} (nonce_hash, ciphertext)
    values (${nonceHash}, ${ciphertext}) on conflict do nothing returning 1 as stored`;
  return rows.length === 1;
}

/** @throws PostgresError 42P01 when there is no box in this phase */
export async function findBallot(phase: BoxPhase, waveId: string, nonceHash: Buffer): Promise<Buffer | null> {
  const query = rawSql();
  const [row] = await query`select ciphertext from ${query(`box.${boxName(phase, waveId)}`)}
    where nonce_hash = ${nonceHash}`;
  return row?.ciphertext ?? null;
}

export async function countBallots(tx: Transaction, phase: BoxPhase, waveId: string): Promise<number> {
  await asOwner(tx);
  const [row] = await tx.execute<{ ballots: number }>(
    sql`select count(*)::int as ballots from ${table(phase, waveId)}`,
  );
  await asTenant(tx);
  return row?.ballots ?? 0;
}

/** Whether the wave has a box, open or closed. */
export async function hasBox(waveId: string): Promise<boolean> {
  const [row] = await rawSql()`select 1 as there from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'box' and c.relname in (${boxName("w", waveId)}, ${boxName("c", waveId)})`;
  return row !== undefined;
}

export const isMissingTable = (error: unknown): boolean => (error as { code?: string })?.code === "42P01";
