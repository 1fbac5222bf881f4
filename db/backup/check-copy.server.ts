import type postgres from "postgres";

/** Read before the tenant is known, each for the reason in docs/decisions/0003. */
const outsideTheLock = ["account_roles", "block_keys", "link_tokens", "outbox"];
/** What may stand beside an answer, a comment and a receipt (trust.md 2, 5 and 6). */
const sealedColumns: Record<string, string[]> = {
  sealed_answers: ["answers", "block_id", "form", "instrument_version", "organization_id", "wave_id"],
  comments: ["block_id", "item", "organization_id", "text", "wave_id"],
  sealed_ballots: ["nonce_hash", "organization_id", "wave_id"],
};

/** What is wrong with a restored database, one line each: the tenant lock, and whatever could tie people to answers. */
export async function findCopyFaults(sql: postgres.TransactionSql): Promise<string[]> {
  const unlocked = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where c.relkind = 'r' and c.relname <> all(${outsideTheLock})
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id')
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`;
  const faults = unlocked.map(({ name }) => `${name} is not under the tenant lock`);
  for (const [table, allowed] of Object.entries(sealedColumns)) {
    const columns = await sql<{ name: string }[]>`select attname::text as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by 1`;
    const names = columns.map(({ name }) => name);
    if (names.join() !== allowed.join()) faults.push(`${table} has other columns than ${allowed.join(", ")}`);
  }
  const [box] = await sql`select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'box' and c.relkind = 'r' limit 1`;
  if (box) faults.push("there is a ballot box");
  return faults;
}

/** The same for rows, while the lock is lifted: a mark of who held a ticket, or a wave that would be open without its box. */
export async function findRowFaults(sql: postgres.TransactionSql): Promise<string[]> {
  const faults: string[] = [];
  const [marked] = await sql`select 1 from invitations where blinded_hash is not null limit 1`;
  if (marked) faults.push("an invitation says that a ticket was given");
  const [open] = await sql`select 1 from waves
    where opened_at is not null and sealed_at is null and cancelled_at is null limit 1`;
  if (open) faults.push("a wave is open without its box");
  return faults;
}
