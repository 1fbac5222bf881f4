import { shuffled } from "#app/workflows/survey-links.server.ts";
import type { Transaction } from "#db/client.server.ts";
import { deleteInvitationLinks, insertInvitations, takeInvitations } from "#db/queries/invitations.ts";
import { deleteWaveMails } from "#db/queries/mails.ts";

/**
 * Invitations go in again in random order without their marks: the order in which tickets were given must not survive. With
 * them goes who was reminded.
 * @returns how many tickets had been given
 */
export async function forgetTickets(tx: Transaction, waveId: string): Promise<number> {
  await deleteWaveMails(tx, waveId);
  await deleteInvitationLinks(tx, waveId);
  const invitations = await takeInvitations(tx, waveId);
  await insertInvitations(tx, shuffled(invitations.map((invitation) => ({ ...invitation, blindedHash: null }))));
  return invitations.filter((invitation) => invitation.blindedHash !== null).length;
}
