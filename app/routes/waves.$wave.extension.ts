import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { extendWave } from "#app/workflows/extend-wave.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { wave } = await requireWave(request, params.wave, "owner");
  return redirect(`/waves/${wave.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const { organizationId, accountId, role } = session;
  const closesOn = textOf(await readForm(request), "closesOn");
  try {
    await extendWave(organizationId, wave.id, closesOn, { accountId, role });
    return redirect(`/waves/${wave.id}?said=extended`, 303);
  } catch (error) {
    if (error instanceof WorkflowRefusal) return redirect(`/waves/${wave.id}?said=${error.field}`, 303);
    throw error;
  }
}
