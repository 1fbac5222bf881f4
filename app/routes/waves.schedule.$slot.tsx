import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { displayDate, displayDays } from "#app/components/display-date.ts";
import { TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { findMovable } from "#app/waves/find-movable.server.ts";
import { moveSlot } from "#app/workflows/move-slot.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction<typeof loader> = ({ data: slot }) => [
  { title: `Move ${slot?.name ?? ""} · Plumbline` },
];

async function requireMovable(organizationId: string, slot: string | undefined) {
  const found = /^\d{1,4}$/.test(slot ?? "") ? await findMovable(organizationId, Number(slot)) : null;
  if (!found) throw refusal(404, "not_found", "There is no such planned wave.");
  return found;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  return requireMovable(organizationId, params.slot);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const { slot, opensOn: was } = await requireMovable(organizationId, params.slot);
  const opensOn = textOf(await readForm(request), "opensOn");
  try {
    await moveSlot(organizationId, slot, opensOn, { accountId, role });
    return redirect(was === opensOn ? "/waves" : `/waves?moved=${slot}&was=${was}`, 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return data({ opensOn, problem: error.message, stamp: Date.now() }, 422);
  }
}

export default function MoveWave() {
  const { name, opensOn, nominalOn, earliest, latest, days, blackouts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={`Move ${name}`}
      lead={`It opens on ${displayDate(opensOn)} for ${days} days.${opensOn === nominalOn ? "" : ` Thirteen weeks after the one before would be ${displayDate(nominalOn)}.`}`}
    >
      {refused ? <Notice kind="error">Nothing was moved; the field says why.</Notice> : null}
      <Form method="post" className="stack" noValidate key={refused?.stamp ?? "loaded"}>
        <TextField
          label="First day"
          name="opensOn"
          type="date"
          min={earliest}
          max={latest}
          hint={`Two weeks either way: ${displayDays(earliest, latest)}. The waves after it stay where they are.`}
          defaultValue={refused?.opensOn ?? opensOn}
          error={refused?.problem}
        />
        <div>
          <Button>Move the wave</Button>
        </div>
      </Form>
      {blackouts.length > 0 ? (
        <div className="stack stack-tight">
          <h2>Blackout days near it</h2>
          <ul>
            {blackouts.map(({ label, from, until }) => (
              <li key={`${label} ${from} ${until}`}>
                {label}: {displayDays(from, until)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p>
        <Link to="/waves">Back to the waves</Link>
      </p>
    </Page>
  );
}
