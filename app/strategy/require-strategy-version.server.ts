import { z } from "zod";
import { refusal } from "#app/auth/refusal.server.ts";
import { findStrategyVersion } from "#db/queries/strategies.ts";

/** A version of this organisation, or 404 like one that does not exist. */
export async function requireStrategyVersion(organizationId: string, versionId: string | undefined) {
  const id = z.uuid().safeParse(versionId);
  const version = id.success ? await findStrategyVersion(organizationId, id.data) : null;
  if (!version) throw refusal(404, "not_found", "There is no such strategy version.");
  return version;
}
