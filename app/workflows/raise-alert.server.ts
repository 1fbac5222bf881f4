import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { alertMail } from "#app/mail/alert-mail.ts";
import type { Release } from "#app/privacy/release-content.ts";
import { publicUrl } from "#app/public-url.server.ts";
import type { Transaction } from "#db/client.server.ts";
import { listOwnerAddresses } from "#db/queries/accounts.ts";
import { insertMails } from "#db/queries/outbox.ts";
import { announce } from "./announce.server.ts";

/** The layers whose drift changed for certain and by five points or more. */
export function alertedLayers(release: Release): { layer: string; value: number }[] {
  return release.groups.flatMap(({ label, changes }) => {
    const change = changes?.drift;
    return change?.status === "change" && change.alert ? [{ layer: label, value: change.value }] : [];
  });
}

/** Tells webhooks and owners of a large change, in the transaction that shows the release. Nothing where there is none. */
export async function raiseAlert(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  release: Release,
): Promise<void> {
  const changes = alertedLayers(release);
  if (changes.length === 0) return;
  await announce(tx, organizationId, "alert", waveId);
  await recordAudit(tx, organizationId, {
    actorId: null,
    role: "system",
    action: "alert-raised",
    subject: waveId,
    detail: { layers: changes.length },
  });
  if (!env.SMTP_URL) return;
  const letter = alertMail({
    waveName: release.wave.name,
    previousName: release.previous[release.previous.length - 1]?.name ?? "the wave before",
    changes,
    url: `${publicUrl()}/waves/${waveId}/results?view=change`,
  });
  const host = new URL(publicUrl()).hostname;
  const mails = (await listOwnerAddresses(tx, organizationId)).map((recipient) => {
    const id = randomUUID();
    return { id, organizationId, kind: "alert" as const, recipient, messageId: `<${id}@${host}>`, ...letter };
  });
  await insertMails(tx, mails);
}
