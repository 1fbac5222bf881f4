import { randomInt } from "node:crypto";
import { recordAudit } from "#app/audit/record.server.ts";
import { kioskAlphabet, kioskLength, shownKioskCode } from "#app/survey/kiosk-code.ts";
import { withOrganization } from "#db/client.server.ts";
import {
  deleteLinkTokensOf,
  insertInvitationLinks,
  insertLinkTokens,
  listInvited,
  takeKioskLinks,
} from "#db/queries/invitations.ts";
import { lockWave, waveState } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { hashOfToken, shuffled } from "./survey-links.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

export interface KioskCode {
  name: string;
  blockLabel: string;
  /** In groups of four. */
  code: string;
}

const makeCode = (): string =>
  Array.from({ length: kioskLength }, () => kioskAlphabet[randomInt(kioskAlphabet.length)]).join("");

/**
 * New codes for everybody without a mail address; the earlier ones stop working. Only hashes are kept, so this answer is the
 * one time they can be read. Also who has a ticket gets one: the list must not say who has. It is a second form of the
 * invitation's link, so it leads to the one ticket of that person and no other.
 * @throws WorkflowRefusal when the wave is not open, or everybody has an address
 */
export async function mintKioskCodes(organizationId: string, waveId: string, actor: Actor): Promise<KioskCode[]> {
  return withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || waveState(wave) !== "open") throw new WorkflowRefusal("wave", "This wave is not open.");
    const people = (await listInvited(tx, waveId)).filter(({ email }) => !email);
    if (people.length === 0) throw new WorkflowRefusal("people", "Everybody invited has a mail address.");
    await deleteLinkTokensOf(tx, await takeKioskLinks(tx, waveId));
    const minted = people.map(({ personId, name, blockLabel }) => ({ personId, name, blockLabel, code: makeCode() }));
    const rows = minted.map(({ personId, code }) => ({
      organizationId,
      waveId,
      personId,
      tokenHash: hashOfToken(code),
      kind: "kiosk" as const,
    }));
    await insertInvitationLinks(tx, shuffled(rows));
    await insertLinkTokens(
      tx,
      shuffled(rows).map(({ tokenHash }) => ({ organizationId, waveId, tokenHash })),
    );
    const { accountId, role } = actor;
    const detail = { codes: minted.length };
    await recordAudit(tx, organizationId, {
      actorId: accountId,
      role,
      action: "codes-minted",
      subject: waveId,
      detail,
    });
    return minted.map(({ name, blockLabel, code }) => ({ name, blockLabel, code: shownKioskCode(code) }));
  });
}
