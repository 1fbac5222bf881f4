import { randomUUID } from "node:crypto";
import { lostLinkMail } from "#app/mail/lost-link-mail.ts";
import { publicUrl } from "#app/public-url.server.ts";
import { database, type Transaction, withOrganization } from "#db/client.server.ts";
import { deleteLinkTokensOf, insertLinkTokens, listInvitationsOf, replaceToken } from "#db/queries/invitations.ts";
import { insertMails } from "#db/queries/outbox.ts";
import { organizations } from "#db/schema/organizations.ts";
import { mintLink } from "./survey-links.server.ts";

/**
 * Writes to an invited person about each open wave: with a new link while they have no ticket, which ends the old one, and
 * without a link once they have. A letter goes either way, so that neither the asker nor the mail list learns which.
 */
export async function sendLostLink(address: string): Promise<void> {
  for (const { id } of await database().select({ id: organizations.id }).from(organizations)) {
    await withOrganization(id, async (tx) => {
      for (const invitation of await listInvitationsOf(tx, address)) await write(tx, id, address, invitation);
    });
  }
}

type Found = Awaited<ReturnType<typeof listInvitationsOf>>[number];

async function write(tx: Transaction, organizationId: string, recipient: string, found: Found): Promise<void> {
  const { waveId, waveName, closesOn, tokenHash } = found;
  const fresh = mintLink(found, found.blockLabel);
  // False when a ticket was given, also a moment ago: a new link would then be of no use.
  const replaced = await replaceToken(tx, tokenHash, fresh.tokenHash);
  if (replaced) {
    await deleteLinkTokensOf(tx, [tokenHash]);
    await insertLinkTokens(tx, [{ organizationId, waveId, tokenHash: fresh.tokenHash }]);
  }
  const id = randomUUID();
  const letter = lostLinkMail({ waveName, closesOn, url: replaced ? fresh.link.url : null });
  const messageId = `<${id}@${new URL(publicUrl()).hostname}>`;
  await insertMails(tx, [{ id, organizationId, waveId, kind: "lost-link", recipient, messageId, ...letter }]);
}
