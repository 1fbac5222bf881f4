import { z } from "zod";
import type { Role } from "#db/queries/accounts.ts";
import { findWaveOfTenant } from "#db/queries/wave-access.ts";
import { refusal } from "./refusal.server.ts";
import { requireRole } from "./session.server.ts";

/** The session and a wave of its own organisation. Another tenant's wave is a 404, like one that does not exist. */
export async function requireWave(request: Request, waveId: string | undefined, ...roles: [Role, ...Role[]]) {
  const session = await requireRole(request, ...roles);
  const id = z.uuid().safeParse(waveId);
  const wave = id.success ? await findWaveOfTenant(session.organizationId, id.data) : null;
  if (!wave) throw refusal(404, "not_found", "There is no such wave.");
  return { session, wave };
}
