import { and, count, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.server.ts";
import { people } from "#db/schema/organizations.ts";
import { blockKeys, blocks, invitationLinks, invitations, linkTokens, waves } from "#db/schema/waves.ts";

export type Invitation = typeof invitations.$inferSelect;

const perStatement = 1000;

/** In the order given, which callers draw at random: row order must not follow the people file. */
export async function insertInvitations(tx: Transaction, rows: (typeof invitations.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += perStatement) {
    await tx.insert(invitations).values(rows.slice(at, at + perStatement));
  }
}

export async function insertLinkTokens(tx: Transaction, rows: (typeof linkTokens.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += perStatement) {
    await tx.insert(linkTokens).values(rows.slice(at, at + perStatement));
  }
}

export async function findLinkToken(tokenHash: Buffer): Promise<typeof linkTokens.$inferSelect | null> {
  const [row] = await database().select().from(linkTokens).where(eq(linkTokens.tokenHash, tokenHash));
  return row ?? null;
}

/**
 * What a link leads to: its wave, its block and the key that signs there. Never who it belongs to. `tokenHash` is the
 * invitation's own, whichever of its links was used.
 */
export async function findAssignment(tx: Transaction, tokenHash: Buffer) {
  return (await readAssignment(tx, tokenHash)) ?? (await followFurtherLink(tx, tokenHash));
}

async function followFurtherLink(tx: Transaction, tokenHash: Buffer) {
  const ofSamePerson = and(
    eq(invitations.waveId, invitationLinks.waveId),
    eq(invitations.personId, invitationLinks.personId),
  );
  const [own] = await tx
    .select({ tokenHash: invitations.tokenHash })
    .from(invitationLinks)
    .innerJoin(invitations, ofSamePerson)
    .where(eq(invitationLinks.tokenHash, tokenHash));
  return own ? readAssignment(tx, own.tokenHash) : null;
}

async function readAssignment(tx: Transaction, tokenHash: Buffer) {
  const [row] = await tx
    .select({
      tokenHash: invitations.tokenHash,
      waveId: waves.id,
      waveName: waves.name,
      closesOn: waves.closesOn,
      closedAt: waves.closedAt,
      cancelledAt: waves.cancelledAt,
      pilotOf: waves.pilotOf,
      blockId: invitations.blockId,
      blockLabel: blocks.label,
      blockSize: blocks.invited,
      blindedHash: invitations.blindedHash,
      kid: blockKeys.kid,
      n: blockKeys.n,
    })
    .from(invitations)
    .innerJoin(waves, eq(waves.id, invitations.waveId))
    .innerJoin(blocks, eq(blocks.id, invitations.blockId))
    .innerJoin(blockKeys, eq(blockKeys.blockId, invitations.blockId))
    .where(eq(invitations.tokenHash, tokenHash));
  return row ?? null;
}

/** Gives the one ticket of an invitation to this blinded value; false when it has one already, for whichever value. */
export async function markTicket(tx: Transaction, tokenHash: Buffer, blindedHash: Buffer): Promise<boolean> {
  const marked = await tx
    .update(invitations)
    .set({ blindedHash })
    .where(and(eq(invitations.tokenHash, tokenHash), isNull(invitations.blindedHash)))
    .returning({ waveId: invitations.waveId });
  return marked.length === 1;
}

export async function countTickets(tx: Transaction, waveId: string): Promise<number> {
  const [row] = await tx
    .select({ tickets: count() })
    .from(invitations)
    .where(and(eq(invitations.waveId, waveId), isNotNull(invitations.blindedHash)));
  return row?.tickets ?? 0;
}

/** Takes the invitations out and hands them over: the seal puts them back in random order, without their marks. */
export async function takeInvitations(tx: Transaction, waveId: string): Promise<Invitation[]> {
  return tx.delete(invitations).where(eq(invitations.waveId, waveId)).returning();
}

/** In the order given, which callers draw at random. */
export async function insertInvitationLinks(
  tx: Transaction,
  rows: (typeof invitationLinks.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += perStatement) {
    await tx.insert(invitationLinks).values(rows.slice(at, at + perStatement));
  }
}

/** Ends the further links of one person and returns their hashes. */
export async function takeInvitationLinksOf(tx: Transaction, waveId: string, personId: string): Promise<Buffer[]> {
  const own = and(eq(invitationLinks.waveId, waveId), eq(invitationLinks.personId, personId));
  const rows = await tx.delete(invitationLinks).where(own).returning({ tokenHash: invitationLinks.tokenHash });
  return rows.map(({ tokenHash }) => tokenHash);
}

/** Ends the kiosk codes of a wave and returns their hashes. */
export async function takeKioskLinks(tx: Transaction, waveId: string): Promise<Buffer[]> {
  const codes = and(eq(invitationLinks.waveId, waveId), eq(invitationLinks.kind, "kiosk"));
  const rows = await tx.delete(invitationLinks).where(codes).returning({ tokenHash: invitationLinks.tokenHash });
  return rows.map(({ tokenHash }) => tokenHash);
}

export async function deleteInvitationLinks(tx: Transaction, waveId: string): Promise<void> {
  await tx.delete(invitationLinks).where(eq(invitationLinks.waveId, waveId));
}

export async function deleteLinkTokens(tx: Transaction, waveId: string): Promise<void> {
  await tx.delete(linkTokens).where(eq(linkTokens.waveId, waveId));
}

/** Who is invited and has no ticket yet, with what a link list names. */
export async function listUnticketed(tx: Transaction, waveId: string) {
  return tx
    .select({
      personId: invitations.personId,
      tokenHash: invitations.tokenHash,
      name: people.name,
      email: people.email,
      employeeId: people.employeeId,
      blockLabel: blocks.label,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .innerJoin(blocks, eq(blocks.id, invitations.blockId))
    .where(and(eq(invitations.waveId, waveId), isNull(invitations.blindedHash)))
    .orderBy(people.name, people.employeeId);
}

/** Everybody invited. For making links alike for all, and for choosing whom to remind: never to be shown. */
export async function listInvited(tx: Transaction, waveId: string) {
  return tx
    .select({
      personId: invitations.personId,
      name: people.name,
      email: people.email,
      blockLabel: blocks.label,
      hasTicket: sql<boolean>`${invitations.blindedHash} is not null`,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .innerJoin(blocks, eq(blocks.id, invitations.blockId))
    .where(eq(invitations.waveId, waveId))
    .orderBy(people.name, people.employeeId);
}

/** False when the person got a ticket in between: a new link would be a second vote. */
export async function replaceToken(tx: Transaction, old: Buffer, fresh: Buffer): Promise<boolean> {
  const replaced = await tx
    .update(invitations)
    .set({ tokenHash: fresh })
    .where(and(eq(invitations.tokenHash, old), isNull(invitations.blindedHash)))
    .returning({ waveId: invitations.waveId });
  return replaced.length === 1;
}

export async function deleteLinkTokensOf(tx: Transaction, tokenHashes: readonly Buffer[]): Promise<void> {
  for (const hash of tokenHashes) await tx.delete(linkTokens).where(sql`${linkTokens.tokenHash} = ${hash}`);
}

const invitedPerson = {
  tokenHash: invitations.tokenHash,
  waveId: invitations.waveId,
  blockId: invitations.blockId,
  blockLabel: blocks.label,
  name: people.name,
  email: people.email,
};

/** An invited person of a wave by mail address or employee number. Says nothing about a ticket. */
export async function findInvited(tx: Transaction, waveId: string, wanted: string) {
  const [row] = await tx
    .select(invitedPerson)
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .innerJoin(blocks, eq(blocks.id, invitations.blockId))
    .where(
      and(
        eq(invitations.waveId, waveId),
        or(eq(people.employeeId, wanted), eq(sql`lower(${people.email})`, wanted.toLowerCase())),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** The invitations of whoever has this mail address, in every wave of the organisation that is open. */
export async function listInvitationsOf(tx: Transaction, address: string) {
  return tx
    .select({ ...invitedPerson, waveName: waves.name, closesOn: waves.closesOn })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .innerJoin(blocks, eq(blocks.id, invitations.blockId))
    .innerJoin(waves, eq(waves.id, invitations.waveId))
    .where(and(eq(sql`lower(${people.email})`, address.toLowerCase()), isNull(waves.closedAt)));
}
