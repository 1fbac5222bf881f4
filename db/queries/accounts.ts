import { and, asc, eq, gt, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.server.ts";
import { accountRoles, accounts, credentials, sessions, verifications } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";

export type Role = (typeof accountRoles.$inferSelect)["role"];
export type Membership = {
  organizationId: string;
  organizationName: string;
  role: Role;
  employeeId: string | null;
};

/** The tenant and role of an account; null when it has none (any more). One account belongs to one organisation. */
export async function findMembership(accountId: string): Promise<Membership | null> {
  const [row] = await database()
    .select({
      organizationId: accountRoles.organizationId,
      organizationName: organizations.name,
      role: accountRoles.role,
      employeeId: accountRoles.employeeId,
    })
    .from(accountRoles)
    .innerJoin(organizations, eq(organizations.id, accountRoles.organizationId))
    .where(eq(accountRoles.accountId, accountId))
    .limit(1);
  return row ?? null;
}

export async function insertOrganization(tx: Transaction, row: typeof organizations.$inferInsert): Promise<void> {
  await tx.insert(organizations).values(row);
}

/** `over` may be the unscoped database: the respondent's page shows the name before there is a session. */
export async function findOrganizationName(
  over: Transaction | ReturnType<typeof database>,
  organizationId: string,
): Promise<string | null> {
  const here = eq(organizations.id, organizationId);
  const [row] = await over.select({ name: organizations.name }).from(organizations).where(here);
  return row?.name ?? null;
}

export async function findAccountByEmail(tx: Transaction, email: string): Promise<{ id: string } | null> {
  const [row] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
  return row ?? null;
}

/** One account a person: two would sign intent twice. */
export async function hasAccount(tx: Transaction, organizationId: string, employeeId: string): Promise<boolean> {
  const here = and(eq(accountRoles.organizationId, organizationId), eq(accountRoles.employeeId, employeeId));
  return (await tx.select({ id: accountRoles.accountId }).from(accountRoles).where(here)).length > 0;
}

export async function insertAccount(
  tx: Transaction,
  row: { id: string; name: string; email: string; organizationId: string; role: Role; employeeId: string | null },
): Promise<void> {
  const { organizationId, role, employeeId, ...account } = row;
  await tx.insert(accounts).values({ ...account, emailVerified: true });
  await tx.insert(accountRoles).values({ accountId: row.id, organizationId, role, employeeId });
}

export async function listAccounts(organizationId: string) {
  return database()
    .select({
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      role: accountRoles.role,
      employeeId: accountRoles.employeeId,
      hasPassword: sql<boolean>`exists (select 1 from ${credentials} where ${credentials.userId} = ${accounts.id})`,
    })
    .from(accountRoles)
    .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
    .where(eq(accountRoles.organizationId, organizationId))
    .orderBy(asc(accounts.email));
}

/** Where the owners of an organisation get mail. */
export async function listOwnerAddresses(tx: Transaction, organizationId: string): Promise<string[]> {
  const rows = await tx
    .select({ email: accounts.email })
    .from(accountRoles)
    .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
    .where(and(eq(accountRoles.organizationId, organizationId), eq(accountRoles.role, "owner")))
    .orderBy(asc(accounts.email));
  return rows.map(({ email }) => email);
}

export async function findAccount(organizationId: string, accountId: string) {
  const [row] = await database()
    .select({ accountId: accounts.id, name: accounts.name, email: accounts.email, role: accountRoles.role })
    .from(accountRoles)
    .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
    .where(and(eq(accountRoles.organizationId, organizationId), eq(accountRoles.accountId, accountId)));
  return row ?? null;
}

/** True when the account is of this organisation and now has the role. */
export async function updateRole(tx: Transaction, organizationId: string, accountId: string, role: Role) {
  const here = and(eq(accountRoles.organizationId, organizationId), eq(accountRoles.accountId, accountId));
  return (await tx.update(accountRoles).set({ role }).where(here).returning()).length === 1;
}

/** Takes the account away with its sessions and password: the same address can be given a sign-in again later. */
export async function deleteAccount(tx: Transaction, organizationId: string, accountId: string): Promise<boolean> {
  const here = and(eq(accountRoles.organizationId, organizationId), eq(accountRoles.accountId, accountId));
  if ((await tx.delete(accountRoles).where(here).returning()).length === 0) return false;
  await tx.delete(accounts).where(eq(accounts.id, accountId));
  return true;
}

/** Replaces the password, or gives the first one. */
export async function savePassword(tx: Transaction, accountId: string, password: string): Promise<void> {
  const here = and(eq(credentials.userId, accountId), eq(credentials.providerId, "credential"));
  const changed = await tx.update(credentials).set({ password, updatedAt: new Date() }).where(here).returning();
  if (changed.length > 0) return;
  await tx
    .insert(credentials)
    .values({ id: crypto.randomUUID(), accountId, providerId: "credential", userId: accountId, password });
}

export async function deleteSessions(tx: Transaction, accountId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, accountId));
}

const linkName = (tokenHash: string) => `set-password:${tokenHash}`;

/** One open link an account: an earlier one dies. */
export async function saveSetPasswordLink(tx: Transaction, tokenHash: string, accountId: string, expiresAt: Date) {
  await tx.delete(verifications).where(eq(verifications.value, accountId));
  await tx
    .insert(verifications)
    .values({ id: crypto.randomUUID(), identifier: linkName(tokenHash), value: accountId, expiresAt });
}

/** Looks without spending: for the form. */
export async function findSetPasswordLink(tokenHash: string): Promise<{ accountId: string } | null> {
  const [row] = await database()
    .select({ accountId: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, linkName(tokenHash)), gt(verifications.expiresAt, new Date())));
  return row ?? null;
}

/** Spends the link: of two at the same moment, one gets the row. */
export async function takeSetPasswordLink(tx: Transaction, tokenHash: string): Promise<{ accountId: string } | null> {
  const [row] = await tx
    .delete(verifications)
    .where(and(eq(verifications.identifier, linkName(tokenHash)), gt(verifications.expiresAt, new Date())))
    .returning({ accountId: verifications.value });
  return row ?? null;
}
