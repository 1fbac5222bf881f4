import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/auth/session.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findNewestSnapshot } from "#db/queries/people.ts";

/** How many people the organisation has now. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const newest = await withOrganization(organizationId, findNewestSnapshot);
  return Response.json({ count: newest?.peopleCount ?? 0 }, { headers: { "Cache-Control": "no-store" } });
}
