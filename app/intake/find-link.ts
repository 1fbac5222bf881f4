import type { IncomingMessage } from "node:http";
import { hashOfToken } from "#app/workflows/survey-links.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findAssignment, findLinkToken } from "#db/queries/invitations.ts";
import { refuseUnknownLink } from "./throttle.ts";

/** What a link leads to, found by its hash. Reading it spends nothing. @throws Refusal 404 or 429 for an unknown link */
export async function findLink(request: IncomingMessage, token: string) {
  const tokenHash = hashOfToken(token);
  const link = await findLinkToken(tokenHash);
  const assignment = link && (await withOrganization(link.organizationId, (tx) => findAssignment(tx, tokenHash)));
  if (!link || !assignment) throw await refuseUnknownLink(request);
  return { ...assignment, organizationId: link.organizationId, tokenHash };
}
