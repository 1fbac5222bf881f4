import type { IncomingMessage } from "node:http";
import { readKioskCode } from "#app/survey/kiosk-code.ts";
import { hashOfToken } from "#app/workflows/survey-links.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findAssignment, findLinkToken } from "#db/queries/invitations.ts";
import { findWave } from "#db/queries/waves.ts";
import { closed } from "./refusal.ts";
import { refuseUnknownLink } from "./throttle.ts";

/**
 * What a link leads to, found by its hash. Reading it spends nothing. After the seal only the invitation's own link is still
 * told apart from the closed survey.
 * @throws Refusal 404 or 429 for an unknown link
 */
export async function findLink(request: IncomingMessage, token: string) {
  const tokenHash = hashOfToken(readKioskCode(token) ?? token);
  const link = await findLinkToken(tokenHash);
  if (!link) throw await refuseUnknownLink(request);
  const { organizationId, waveId } = link;
  const [assignment, wave] = await withOrganization(organizationId, async (tx) => {
    const found = await findAssignment(tx, tokenHash);
    return [found, found ? null : await findWave(tx, waveId)];
  });
  if (assignment) return { ...assignment, organizationId };
  throw wave?.closedAt ? closed() : await refuseUnknownLink(request);
}
