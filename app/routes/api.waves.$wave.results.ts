import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordAudit } from "#app/audit/record.server.ts";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { groupAnswer, readResultsQuery, selectGroups } from "#app/results/select-groups.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { findRelease } from "#db/queries/releases.ts";

const headers = { "Cache-Control": "no-store" };
const answer = (body: unknown, status: number) => Response.json(body, { status, headers });

/** What is released of a wave, by group. It selects among numbers decided at close; nothing is computed here. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner", "leader", "facilitator");
  const { organizationId, accountId, role } = session;
  const asked = readResultsQuery(new URL(request.url).searchParams);
  return withOrganization(organizationId, async (tx) => {
    const note = (action: string, detail: Record<string, unknown>) =>
      recordAudit(tx, organizationId, { actorId: accountId, role, action, subject: wave.id, detail });
    const release = await findRelease(tx, wave.id);
    if (!release) {
      return answer({ error: { code: "not_released", message: "The results open when the wave is released." } }, 409);
    }
    const selected = "problem" in asked ? asked : selectGroups(release, await listBlocks(tx, wave.id), asked.query);
    if ("problem" in selected) {
      const { field, message } = selected.problem;
      await note("results-refused", { field });
      return answer({ error: { code: "unknown_filter", message, field } }, 422);
    }
    await note("results-viewed", { groups: selected.groups.map((group) => group.id) });
    return answer({ groups: selected.groups.map(groupAnswer) }, 200);
  });
}
