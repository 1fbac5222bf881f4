import { z } from "zod";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findInstrumentVersion, listInstrumentVersions } from "#db/queries/instrument-versions.ts";

/** The owner's session and one version of an instrument of their organisation, or 404 like one that does not exist. */
export async function requireInstrument(request: Request, versionId: string | undefined) {
  const session = await requireRole(request, "owner");
  const id = z.uuid().safeParse(versionId);
  const found = id.success
    ? await withOrganization(session.organizationId, async (tx) => {
        const version = await findInstrumentVersion(tx, id.data);
        return version && { version, versions: await listInstrumentVersions(tx, version.templateId) };
      })
    : null;
  const [newest] = found?.versions ?? [];
  if (!found || !newest) throw refusal(404, "not_found", "There is no such instrument.");
  return { session, version: found.version, name: newest.name, newest, versions: found.versions };
}
