import { and, asc, count, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.server.ts";
import { accountRoles, accounts } from "#db/schema/accounts.ts";
import { erasures } from "#db/schema/data-protection.ts";
import { mails } from "#db/schema/operations.ts";
import { organisationSnapshots, people } from "#db/schema/organizations.ts";
import { intents } from "#db/schema/strategies.ts";
import { blocks, invitations, waves } from "#db/schema/waves.ts";

/** Employee number of the person with this number or mail address, in whichever import they stand; the newest first. */
export async function findEmployeeId(tx: Transaction, wanted: string): Promise<string | null> {
  const [row] = await tx
    .select({ employeeId: people.employeeId })
    .from(people)
    .innerJoin(organisationSnapshots, eq(organisationSnapshots.id, people.snapshotId))
    .where(or(eq(people.employeeId, wanted), eq(sql`lower(${people.email})`, wanted.toLowerCase())))
    .orderBy(desc(organisationSnapshots.importedAt))
    .limit(1);
  return row?.employeeId ?? null;
}

/** What every import says of a person. */
export async function listPersonRows(tx: Transaction, employeeId: string) {
  return tx
    .select({
      importedAt: organisationSnapshots.importedAt,
      source: organisationSnapshots.source,
      employeeId: people.employeeId,
      name: people.name,
      email: people.email,
      managerEmployeeId: people.managerEmployeeId,
      department: people.department,
      layer: people.layer,
      language: people.language,
    })
    .from(people)
    .innerJoin(organisationSnapshots, eq(organisationSnapshots.id, people.snapshotId))
    .where(eq(people.employeeId, employeeId))
    .orderBy(desc(organisationSnapshots.importedAt));
}

/** The waves a person was invited to and the block they were counted in. Whether a ticket was given is never told. */
export async function listPersonInvitations(tx: Transaction, employeeId: string) {
  return tx
    .select({ wave: waves.name, openedAt: waves.openedAt, block: blocks.label })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .innerJoin(waves, eq(waves.id, invitations.waveId))
    .innerJoin(blocks, eq(blocks.id, invitations.blockId))
    .where(eq(people.employeeId, employeeId))
    .orderBy(asc(waves.openedAt));
}

export async function findPersonAccount(organizationId: string, employeeId: string, emails: readonly string[]) {
  const own = [eq(accountRoles.employeeId, employeeId)];
  if (emails.length > 0) own.push(inArray(accounts.email, [...emails]));
  const [row] = await database()
    .select({
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      role: accountRoles.role,
      createdAt: accounts.createdAt,
    })
    .from(accountRoles)
    .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
    .where(and(eq(accountRoles.organizationId, organizationId), or(...own)));
  return row ?? null;
}

export async function deleteIntentDrafts(tx: Transaction, accountId: string): Promise<void> {
  await tx.delete(intents).where(and(eq(intents.accountId, accountId), isNull(intents.submittedAt)));
}

/** Letters to these addresses, but for those of a wave that is still running. */
export async function deleteMailsTo(tx: Transaction, emails: readonly string[]): Promise<void> {
  if (emails.length === 0) return;
  const running = sql`(select ${waves.id} from ${waves} where ${waves.openedAt} is not null and not ${isOver})`;
  const over = or(isNull(mails.waveId), sql`${mails.waveId} not in ${running}`);
  await tx.delete(mails).where(and(inArray(sql`lower(${mails.recipient})`, [...emails]), over));
}

const isOver = sql`(${waves.sealedAt} is not null or ${waves.cancelledAt} is not null)`;

export async function insertErasure(tx: Transaction, row: typeof erasures.$inferInsert): Promise<string> {
  const [made] = await tx.insert(erasures).values(row).returning({ id: erasures.id });
  if (!made) throw new Error("the erasure was not written");
  return made.id;
}

export async function listPendingErasures(tx: Transaction) {
  return tx.select().from(erasures).where(isNull(erasures.doneAt));
}

/** Takes the number out of a finished erasure: from then on it says only that there was one. */
export async function markErased(tx: Transaction, id: string, doneAt: Date): Promise<void> {
  await tx.update(erasures).set({ employeeId: null, doneAt }).where(eq(erasures.id, id));
}

/**
 * Takes a person's name, address, number and language out of every import that no running wave is about. The row stays
 * without them, and so does the place under a manager: earlier counts and blocks keep their meaning.
 * @returns how many rows still name the person
 */
export async function anonymisePerson(tx: Transaction, employeeId: string, alias: string): Promise<number> {
  const free = sql`not exists (select from ${waves}
    where ${waves.snapshotId} = ${people.snapshotId} and ${waves.openedAt} is not null and not ${isOver})`;
  await tx
    .update(people)
    .set({ managerEmployeeId: alias })
    .where(and(eq(people.managerEmployeeId, employeeId), free));
  await tx
    .update(people)
    .set({ employeeId: alias, name: "Erased person", email: null, language: null })
    .where(and(eq(people.employeeId, employeeId), free));
  const [left] = await tx.select({ rows: count() }).from(people).where(eq(people.employeeId, employeeId));
  return left?.rows ?? 0;
}
