import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { wholeNumber } from "#app/waves/read-settings.ts";
import { readScheduleForm } from "#app/waves/schedule-form.server.ts";
import { ScheduleForm } from "#app/waves/schedule-form.tsx";
import { saveSchedule } from "#app/workflows/save-schedule.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Schedule · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  return readScheduleForm(organizationId);
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const form = await readForm(request);
  const values = {
    strategyId: textOf(form, "strategyId"),
    startsOn: textOf(form, "startsOn"),
    pulses: textOf(form, "pulses"),
    offsiteOn: textOf(form, "offsiteOn"),
    leadDays: textOf(form, "leadDays"),
    at: textOf(form, "at"),
    zone: textOf(form, "zone"),
    opens: textOf(form, "opens"),
  };
  const { opens, ...rest } = values;
  const numbers = { pulses: wholeNumber(values.pulses), leadDays: wholeNumber(values.leadDays) };
  try {
    if (opens !== "by-hand" && opens !== "by-itself") throw new WorkflowRefusal("opens", "Choose one of the two.");
    const settings = { ...rest, ...numbers, opensByItself: opens === "by-itself" };
    await saveSchedule(organizationId, settings, { accountId, role });
    return redirect("/waves", 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    const problems: Record<string, string> = { [error.field]: error.message };
    return data({ values, problems, stamp: Date.now() }, 422);
  }
}

export default function ScheduleSettings() {
  const { values, strategies, zones, isNew } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  if (strategies.length === 0) {
    return (
      <Page title="Schedule">
        <EmptyState
          title="A schedule needs a strategy"
          action={<ButtonLink to="/strategy/new">Write the strategy</ButtonLink>}
        >
          <p>Write the strategy first: the questions of each wave are made from it.</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={isNew ? "Plan baseline and pulses" : "Schedule"}
      lead="Waves stand thirteen weeks apart, clear of blackout days."
    >
      {refused ? <Notice kind="error">Nothing is saved yet; the field says why.</Notice> : null}
      {search.get("said") === "unconfirmed" && !refused ? (
        <Notice kind="error">Nothing was removed: tick the box that says so.</Notice>
      ) : null}
      <ScheduleForm
        key={refused?.stamp ?? "loaded"}
        values={refused?.values ?? values}
        strategies={strategies}
        zones={zones}
        problems={refused?.problems ?? {}}
        isNew={isNew}
      />
      {isNew ? null : (
        <Section title="Remove the schedule" note="The waves it made stay. Nothing more is made or opened.">
          <Form method="post" action="/waves/schedule/removal" className="stack">
            <label className="choice">
              <input type="checkbox" name="confirm" value="yes" required />
              <span>Remove the schedule with its blackout days</span>
            </label>
            <div>
              <Button kind="line">Remove the schedule</Button>
            </div>
          </Form>
        </Section>
      )}
      <p>
        <Link to="/waves">Back to the waves</Link>
      </p>
    </Page>
  );
}
