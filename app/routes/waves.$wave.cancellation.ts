import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { cancelWave } from "#app/workflows/cancel-wave.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { wave } = await requireWave(request, params.wave, "owner");
  return redirect(`/waves/${wave.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const { organizationId, accountId, role } = session;
  if (textOf(await readForm(request), "confirm") !== "yes") {
    return redirect(`/waves/${wave.id}?said=not-cancelled`, 303);
  }
  try {
    await cancelWave(organizationId, wave.id, { accountId, role });
    return redirect(`/waves/${wave.id}`, 303);
  } catch (error) {
    if (error instanceof WorkflowRefusal) return redirect(`/waves/${wave.id}?said=not-open`, 303);
    throw error;
  }
}
