import { deliverMail } from "#app/mail/deliver-mail.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { lockMailToSend, type Mail, markMail } from "#db/queries/mails.ts";
import type { Payload } from "./queue.ts";

/**
 * Sends one mail once. A mail found leased was cut off by a crash, and one found unsure by the line: either is sent once more
 * with its Message-ID, so that a mailbox shows it once. A second run of a mail that is done does nothing.
 * @throws when the mail server could not take it now, for the queue to try again
 */
export async function sendMail({ mailId, organizationId }: Payload<"send-mail">): Promise<void> {
  const mail = await lease(organizationId, mailId);
  if (!mail?.body) return;
  const { recipient, subject, body, messageId, state: before } = mail;
  const delivery = await deliverMail({ recipient, subject, body, messageId });
  const mark = (state: Mail["state"]) =>
    withOrganization(organizationId, (tx) => markMail(tx, organizationId, mailId, state));
  if (delivery === "sent") return mark("sent");
  if (delivery === "refused") return mark("failed");
  if (delivery === "unsure" && before === "unsure") return mark("unsure");
  await mark(delivery === "later" && before === "due" ? "due" : "unsure");
  throw new Error(`mail ${mailId}: the mail server ${delivery === "later" ? "did not take it" : "was cut off"}`);
}

async function lease(organizationId: string, mailId: string): Promise<Mail | null> {
  return withOrganization(organizationId, async (tx) => {
    const mail = await lockMailToSend(tx, organizationId, mailId);
    if (mail?.state === "due") await markMail(tx, organizationId, mailId, "leased");
    return mail;
  });
}
