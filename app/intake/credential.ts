import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isSignable, signBlinded, ticketBytes } from "#app/keys/blind-sign.server.ts";
import { findWaveSecrets } from "#app/keys/wave-secrets.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findAssignment, markTicket } from "#db/queries/invitations.ts";
import { findLink } from "./find-link.ts";
import { readBase64, readText, requireFields } from "./read-fields.ts";
import { readJson } from "./read-json.ts";
import { badTicket, busy, closed, invalid, unknownToken } from "./refusal.ts";

/**
 * Signs one blinded value for one invitation. Which value is all that is kept, as a hash and without a time: the same one
 * is signed again after a crash, another never. Marked before it is signed, so a crash in between costs nobody a vote.
 */
export async function giveCredential(request: IncomingMessage, token: string): Promise<{ blindSig: string }> {
  const body = await readJson(request);
  const link = await findLink(request, token);
  requireFields(body, ["kid", "blinded"]);
  const kid = readText(body, "kid");
  const blinded = readBase64(body, "blinded", ticketBytes);
  if (kid !== link.kid) throw badTicket();
  if (!isSignable(blinded, link.n)) throw invalid("blinded", "This value cannot be signed.");
  if (link.closedAt) throw closed();
  const key = (await findWaveSecrets(link.waveId))?.signing.get(kid);
  if (!key) throw busy();
  const blindedHash = createHash("sha256").update(blinded).digest();
  const given = await withOrganization(link.organizationId, async (tx) => {
    if (await markTicket(tx, link.tokenHash, blindedHash)) return true;
    const now = await findAssignment(tx, link.tokenHash);
    return now?.blindedHash?.equals(blindedHash) ?? false;
  });
  if (!given) throw unknownToken();
  return { blindSig: signBlinded(key, blinded).toString("base64") };
}
