import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { returnToDraft } from "#app/workflows/return-to-draft.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { waveState } from "#db/queries/waves.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { wave } = await requireWave(request, params.wave, "owner");
  return redirect(`/waves/${wave.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const { organizationId, accountId, role } = session;
  try {
    await returnToDraft(organizationId, wave.id, { accountId, role });
    return redirect(`/waves/${wave.id}`, 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return redirect(`/waves/${wave.id}?said=${waveState(wave) === "open" ? "answered" : "not-open"}`, 303);
  }
}
