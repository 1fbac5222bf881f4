import { shuffled } from "#app/workflows/survey-links.server.ts";
import type { Transaction } from "#db/client.server.ts";
import { insertInvitations, takeInvitations } from "#db/queries/invitations.ts";

/**
 * Invitations go in again in random order without their marks: the order in which tickets were given must not survive.
 * @returns how many tickets had been given
 */
export async function forgetTickets(tx: Transaction, waveId: string): Promise<number> {
  const invitations = await takeInvitations(tx, waveId);
  await insertInvitations(tx, shuffled(invitations.map((invitation) => ({ ...invitation, blindedHash: null }))));
  return invitations.filter((invitation) => invitation.blindedHash !== null).length;
}
