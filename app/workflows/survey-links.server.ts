import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { keyListHash } from "#app/keys/key-list-hash.ts";
import { type SurveyMailKind, surveyMail } from "#app/mail/survey-mail.ts";
import { publicUrl } from "#app/public-url.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { findOrganizationName } from "#db/queries/accounts.ts";
import { listBlockKeysIn } from "#db/queries/blocks.ts";
import {
  deleteLinkTokensOf,
  insertLinkTokens,
  listUnticketed,
  replaceToken,
  takeInvitationLinksOf,
} from "#db/queries/invitations.ts";
import { insertMails } from "#db/queries/outbox.ts";
import { lockWave, updateWave, type Wave, waveState } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

export interface SurveyLink {
  email: string | null;
  name: string;
  blockLabel: string;
  url: string;
}

export const hashOfToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** A new link; its hash is all that is kept. */
export function mintLink(person: { name: string; email: string | null }, blockLabel: string) {
  const token = randomBytes(32).toString("base64url");
  const link: SurveyLink = { email: person.email, name: person.name, blockLabel, url: `${publicUrl()}/s/${token}` };
  return { tokenHash: hashOfToken(token), link };
}

/** Fisher–Yates over the system's randomness: an order that can be foretold is an order that links. */
export function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    const [a, b] = [result[index], result[other]];
    if (a === undefined || b === undefined) continue;
    result[index] = b;
    result[other] = a;
  }
  return result;
}

/** Notes that the links were handed over, so that a second download is a deliberate act. */
export async function markLinksDownloaded(organizationId: string, waveId: string, actor: Actor): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    await updateWave(tx, waveId, { linksDownloadedAt: new Date() });
    await noteLinks(tx, organizationId, waveId, actor, "links-downloaded");
  });
}

/**
 * Mints new links for everybody without a ticket; their old ones stop working. Who has a ticket keeps the link they have.
 * @throws WorkflowRefusal when the wave is not open, or the links were taken before and `again` is not set
 */
export async function rotateLinks(
  organizationId: string,
  waveId: string,
  actor: Actor,
  { again = false }: { again?: boolean } = {},
): Promise<SurveyLink[]> {
  return withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || waveState(wave) !== "open") throw new WorkflowRefusal("wave", "This wave is not open.");
    if (wave.linksDownloadedAt && !again) {
      throw new WorkflowRefusal(
        "links",
        "The links of this wave were downloaded before. Minting new ones ends the old ones; ask for that with --again.",
      );
    }
    const minted = [];
    for (const person of await listUnticketed(tx, waveId)) {
      const fresh = mintLink(person, person.blockLabel);
      if (!(await replaceToken(tx, person.tokenHash, fresh.tokenHash))) continue;
      const further = await takeInvitationLinksOf(tx, waveId, person.personId);
      minted.push({ ...fresh, old: [person.tokenHash, ...further] });
    }
    await deleteLinkTokensOf(
      tx,
      minted.flatMap(({ old }) => old),
    );
    await insertLinkTokens(
      tx,
      shuffled(minted).map(({ tokenHash }) => ({ organizationId, waveId, tokenHash })),
    );
    await updateWave(tx, waveId, { linksDownloadedAt: new Date() });
    await noteLinks(tx, organizationId, waveId, actor, "links-minted", { links: minted.length });
    return minted.map(({ link }) => link);
  });
}

/** One mail for each of these people with an address, due at once; nothing when no mail server is set. */
export async function queueSurveyMails(
  tx: Transaction,
  organizationId: string,
  wave: Wave,
  kind: SurveyMailKind,
  links: readonly SurveyLink[],
): Promise<void> {
  if (!env.SMTP_URL) return;
  const host = new URL(publicUrl()).hostname;
  const organization = (await findOrganizationName(tx, organizationId)) ?? "";
  const hash = keyListHash(await listBlockKeysIn(tx, wave.id));
  const mails = shuffled(links).flatMap(({ email, url }) => {
    if (!email) return [];
    const id = randomUUID();
    const { name: waveName, closesOn } = wave;
    const letter = surveyMail(kind, { organization, waveName, closesOn, url, keyListHash: hash });
    return [{ id, organizationId, kind, waveId: wave.id, recipient: email, messageId: `<${id}@${host}>`, ...letter }];
  });
  await insertMails(tx, mails);
}

async function noteLinks(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  actor: Actor,
  action: string,
  detail?: Record<string, unknown>,
): Promise<void> {
  const { accountId, role } = actor;
  await recordAudit(tx, organizationId, {
    actorId: accountId,
    role,
    action,
    subject: waveId,
    ...(detail ? { detail } : {}),
  });
}
