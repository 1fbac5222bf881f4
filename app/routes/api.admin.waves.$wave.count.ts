import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { countWaveBallots } from "#app/waves/count-wave-ballots.server.ts";

/** How many ballots the whole wave has; the owner's figure, and the only exact one there is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const count = await countWaveBallots(session.organizationId, wave.id);
  return Response.json({ count }, { headers: { "Cache-Control": "no-store" } });
}
