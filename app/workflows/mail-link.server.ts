import { randomUUID } from "node:crypto";
import { setPasswordLinkDays } from "#app/auth/set-password-link.server.ts";
import { env } from "#app/env.server.ts";
import { setPasswordMail } from "#app/mail/set-password-mail.ts";
import { publicUrl } from "#app/public-url.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { insertMails } from "#db/queries/outbox.ts";

/** Mails a set-password link to its owner; false, and nothing is written, when no mail server is set. */
export async function mailLink(
  { organizationId, organizationName }: { organizationId: string; organizationName: string },
  { email, setPasswordUrl }: { email: string; setPasswordUrl: string },
): Promise<boolean> {
  if (!env.SMTP_URL) return false;
  const id = randomUUID();
  const letter = setPasswordMail({ organizationName, url: setPasswordUrl, days: setPasswordLinkDays });
  const messageId = `<${id}@${new URL(publicUrl()).hostname}>`;
  await withOrganization(organizationId, (tx) =>
    insertMails(tx, [{ id, organizationId, kind: "set-password", recipient: email, messageId, ...letter }]),
  );
  return true;
}
