import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { recordAudit } from "#app/audit/record.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { retryParked } from "#db/queries/deliveries.ts";
import { mails } from "#db/schema/operations.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "owner");
  return redirect("/mail");
}

/** Gives the mails that were set aside their tries back, once what stopped them is mended. */
export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  await withOrganization(organizationId, async (tx) => {
    await retryParked(tx, mails);
    await recordAudit(tx, organizationId, { actorId: accountId, role, action: "mail-retry" });
  });
  return redirect("/mail", 303);
}
