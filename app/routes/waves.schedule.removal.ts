import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { removeSchedule } from "#app/workflows/pause-schedule.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "owner");
  return redirect("/waves/schedule");
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  if (textOf(await readForm(request), "confirm") !== "yes") return redirect("/waves/schedule?said=unconfirmed", 303);
  try {
    await removeSchedule(organizationId, { accountId, role });
  } catch (error) {
    // It was removed before.
    if (!(error instanceof WorkflowRefusal)) throw error;
  }
  return redirect("/waves", 303);
}
