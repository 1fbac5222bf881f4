import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { pauseSchedule, resumeSchedule } from "#app/workflows/pause-schedule.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "owner");
  return redirect("/waves");
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const paused = textOf(await readForm(request), "paused");
  try {
    if (paused === "yes") await pauseSchedule(organizationId, { accountId, role });
    if (paused === "no") await resumeSchedule(organizationId, { accountId, role });
  } catch (error) {
    // Somebody else has removed the schedule: the page shows that it is gone.
    if (!(error instanceof WorkflowRefusal)) throw error;
  }
  return redirect("/waves", 303);
}
