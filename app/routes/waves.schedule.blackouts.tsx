import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDays } from "#app/components/display-date.ts";
import { TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { readSchedule } from "#app/waves/read-schedule.server.ts";
import { addBlackout, removeBlackout } from "#app/workflows/change-blackouts.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Blackout days · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const schedule = await readSchedule(organizationId);
  if (!schedule) throw redirect("/waves/schedule");
  return { blackouts: schedule.blackouts };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const form = await readForm(request);
  const values = { label: textOf(form, "label"), from: textOf(form, "from"), until: textOf(form, "until") };
  const change = textOf(form, "do") === "remove" ? removeBlackout : addBlackout;
  try {
    await change(organizationId, values, { accountId, role });
    return redirect("/waves/schedule/blackouts", 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    const problems: Record<string, string> = { [error.field]: error.message };
    return data({ values, problems, stamp: Date.now() }, 422);
  }
}

export default function BlackoutDays() {
  const { blackouts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const field = (name: "label" | "from" | "until") => ({
    name,
    defaultValue: refused?.values[name] ?? "",
    error: refused?.problems[name],
  });
  return (
    <Page title="Blackout days" lead="Nobody is asked on these days: planned waves move to the nearest free place.">
      {refused ? (
        <Notice kind="error">Nothing is added yet; {refused.problems[""] ?? "the field says why."}</Notice>
      ) : null}
      {blackouts.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <DataTable
          caption="Blackouts, the earliest first"
          rows={blackouts}
          rowKey={({ label, from, until }) => `${label} ${from} ${until}`}
          columns={[
            { key: "label", label: "Name", cell: ({ label }) => label },
            {
              key: "days",
              label: "Days",
              cell: ({ from, until }) => displayDays(from, until),
            },
            {
              key: "remove",
              label: "Remove",
              cell: ({ label, from, until }) => (
                <Form method="post">
                  <input type="hidden" name="label" value={label} />
                  <input type="hidden" name="from" value={from} />
                  <input type="hidden" name="until" value={until} />
                  <Button kind="quiet" small name="do" value="remove" aria-label={`Remove ${label}`}>
                    Remove
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Section title="Add a blackout">
        <Form method="post" className="stack" noValidate key={refused?.stamp ?? blackouts.length}>
          <TextField
            label="Name"
            hint="As it stands on the time line: “holidays”."
            maxLength={60}
            {...field("label")}
          />
          <TextField label="First day" type="date" {...field("from")} />
          <TextField label="Last day" type="date" {...field("until")} />
          <div>
            <Button>Add the blackout</Button>
          </div>
        </Form>
      </Section>
      <p>
        <Link to="/waves">Back to the waves</Link>
      </p>
    </Page>
  );
}
