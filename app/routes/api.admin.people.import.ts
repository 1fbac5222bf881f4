import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { readUpload } from "#app/import/read-upload.server.ts";
import { importPeople } from "#app/workflows/import-people.server.ts";

/** More rows than anybody mends from one answer. */
const listedRows = 1000;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "owner");
  return refusal(405, "method", "Send the file by POST.", { Allow: "POST" });
}

/** Replaces the organisation by the people in the file, or says row by row why not. */
export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  if (request.method !== "POST") return refusal(405, "method", "Send the file by POST.", { Allow: "POST" });
  const { bytes, source } = await readUpload(request);
  const outcome = await importPeople(organizationId, bytes, { source, actor: { accountId, role } });
  const headers = { "Cache-Control": "no-store" };
  if (outcome.imported !== undefined) return Response.json({ imported: outcome.imported }, { headers });
  const { error, rows } = outcome;
  return Response.json(
    { error: { code: "refused_file", message: error }, rows: rows.slice(0, listedRows) },
    { status: 422, headers },
  );
}
