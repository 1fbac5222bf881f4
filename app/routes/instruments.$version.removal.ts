import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireInstrument } from "#app/instruments/require-instrument.server.ts";
import { removeDraft } from "#app/workflows/remove-draft.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { version } = await requireInstrument(request, params.version);
  return redirect(`/instruments/${version.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, version } = await requireInstrument(request, params.version);
  const { organizationId, accountId, role } = session;
  const form = await readForm(request);
  const back = (said: string) => redirect(`/instruments/${version.id}?said=${said}`, 303);
  if (textOf(form, "confirm") !== "yes") return back("unconfirmed");
  try {
    const at = { versionId: version.id, revision: Number(textOf(form, "revision")) };
    await removeDraft(organizationId, at, { accountId, role });
    return redirect("/instruments?said=removed", 303);
  } catch (error) {
    if (error instanceof WorkflowRefusal) return back(error.field);
    throw error;
  }
}
