import { and, asc, count, eq, isNotNull } from "drizzle-orm";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { accountRoles, accounts } from "#db/schema/accounts.ts";
import { intents } from "#db/schema/strategies.ts";
import type { Intent } from "#surveys/intent.ts";

/** `leaders`: everybody asked. `submitted`: how many of them have signed. Counts only; nothing about what was signed. */
export type IntentProgress = { submitted: number; leaders: number };

export async function findIntentProgress(organizationId: string, versionId: string): Promise<IntentProgress> {
  return withOrganization(organizationId, (tx) => countIntents(tx, organizationId, versionId));
}

/** The same inside a transaction that is already open. */
export async function countIntents(
  tx: Transaction,
  organizationId: string,
  versionId: string,
): Promise<IntentProgress> {
  const [leaders] = await tx.select({ n: count() }).from(accountRoles).where(leaderOf(organizationId));
  const [submitted] = await tx
    .select({ n: count() })
    .from(intents)
    .innerJoin(accountRoles, and(eq(accountRoles.accountId, intents.accountId), leaderOf(organizationId)))
    .where(signedFor(organizationId, versionId));
  return { submitted: submitted?.n ?? 0, leaders: leaders?.n ?? 0 };
}

/** Who has signed and who has not, by name: a signed statement, not an answer. For the programme owner only. */
export async function listIntentSigners(organizationId: string, versionId: string) {
  return withOrganization(organizationId, async (tx) => {
    const here = and(eq(intents.accountId, accountRoles.accountId), signedFor(organizationId, versionId));
    const rows = await tx
      .select({ name: accounts.name, submittedAt: intents.submittedAt })
      .from(accountRoles)
      .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
      .leftJoin(intents, here)
      .where(leaderOf(organizationId))
      .orderBy(asc(accounts.name));
    return rows.map(({ name, submittedAt }) => ({ name, signed: submittedAt !== null }));
  });
}

export async function isLeader(tx: Transaction, organizationId: string, accountId: string): Promise<boolean> {
  const here = and(leaderOf(organizationId), eq(accountRoles.accountId, accountId));
  return (await tx.select({ role: accountRoles.role }).from(accountRoles).where(here)).length > 0;
}

export type OwnIntent = { content: Partial<Intent>; submittedAt: Date | null };

/** The intent of the one account that asks, draft or signed. */
export async function findOwnIntent(
  organizationId: string,
  versionId: string,
  accountId: string,
): Promise<OwnIntent | null> {
  return withOrganization(organizationId, (tx) => readOwnIntent(tx, organizationId, versionId, accountId));
}

export async function readOwnIntent(
  tx: Transaction,
  organizationId: string,
  versionId: string,
  accountId: string,
): Promise<OwnIntent | null> {
  const [row] = await tx
    .select({ content: intents.content, submittedAt: intents.submittedAt })
    .from(intents)
    .where(ownIn(organizationId, versionId, accountId));
  return row ?? null;
}

export async function writeOwnIntent(
  tx: Transaction,
  organizationId: string,
  versionId: string,
  accountId: string,
  { content, submittedAt }: OwnIntent,
): Promise<void> {
  await tx
    .insert(intents)
    .values({ organizationId, versionId, accountId, content, submittedAt })
    .onConflictDoUpdate({ target: [intents.versionId, intents.accountId], set: { content, submittedAt } });
}

/**
 * What the leaders signed. For the measuring job alone, after the wave has closed: no route may import this, because no
 * page or answer of the server holds another person's intent.
 */
export async function listSubmittedIntents(
  tx: Transaction,
  organizationId: string,
  versionId: string,
): Promise<{ accountId: string; intent: Intent }[]> {
  const rows = await tx
    .select({ accountId: intents.accountId, content: intents.content })
    .from(intents)
    .innerJoin(accountRoles, and(eq(accountRoles.accountId, intents.accountId), leaderOf(organizationId)))
    .where(signedFor(organizationId, versionId))
    .orderBy(asc(intents.accountId));
  return rows.map(({ accountId, content }) => ({ accountId, intent: content as Intent }));
}

const leaderOf = (organizationId: string) =>
  and(eq(accountRoles.organizationId, organizationId), eq(accountRoles.role, "leader"));

const signedFor = (organizationId: string, versionId: string) =>
  and(eq(intents.organizationId, organizationId), eq(intents.versionId, versionId), isNotNull(intents.submittedAt));

const ownIn = (organizationId: string, versionId: string, accountId: string) =>
  and(eq(intents.organizationId, organizationId), eq(intents.versionId, versionId), eq(intents.accountId, accountId));
