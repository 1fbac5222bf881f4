import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { withoutNull } from "#app/auth/without-null.ts";
import { makePersonCopy } from "#app/workflows/person-copy.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireRole(request, "owner");
  const wanted = withoutNull(new URL(request.url).searchParams.get("person") ?? "").slice(0, 254);
  const copy = wanted ? await makePersonCopy(session.organizationId, session.organizationName, wanted, session) : null;
  if (!copy) throw refusal(404, "not_found", "Nobody of this organisation has this number or mail address.");
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="personal-data.json"',
      "Cache-Control": "no-store",
    },
  });
}
