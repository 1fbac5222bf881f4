import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { withoutNull } from "#app/auth/without-null.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { PersonalData } from "#app/components/people/personal-data.tsx";
import { erasePerson } from "#app/workflows/erase-person.server.ts";
import { findPersonalData } from "#app/workflows/person-copy.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Access and erasure · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const asked = withoutNull(new URL(request.url).searchParams.get("person") ?? "")
    .trim()
    .slice(0, 254);
  return { asked, found: asked ? await findPersonalData(organizationId, asked) : null };
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await requireRole(request, "owner");
  const form = await readForm(request);
  if (textOf(form, "confirm") !== "yes") {
    return data({ problem: "Nothing was erased: tick the box that says it is for good." }, 422);
  }
  try {
    await erasePerson(session.organizationId, textOf(form, "employeeId"), session);
    return redirect("/people/requests?said=erased", 303);
  } catch (error) {
    if (error instanceof WorkflowRefusal) return data({ problem: error.message }, 422);
    throw error;
  }
}

export default function Requests() {
  const { asked, found } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <Page
      title="Access and erasure"
      lead="What is kept of one person, to hand over or to erase. Answers are not part of it: nothing leads to them."
    >
      {refused ? <Notice kind="error">{refused.problem}</Notice> : null}
      {search.get("said") === "erased" && !refused ? (
        <Notice title="Erased">
          <p>
            Account, letters, and name, address and number in earlier imports are gone. Rows of a wave that is still
            running follow by themselves within a day of its end.
          </p>
        </Notice>
      ) : null}
      <Form method="get" className="stack">
        <TextField
          key={asked}
          label="Person"
          hint="Mail address or employee number, as imported now or earlier."
          name="person"
          defaultValue={asked}
          maxLength={254}
          required
        />
        <div>
          <Button kind="line">Look up</Button>
        </div>
      </Form>
      {found ? <PersonalData data={found} /> : null}
      {asked && !found ? (
        <EmptyState title="Nobody found">
          <p>No import of this organisation has this mail address or number.</p>
        </EmptyState>
      ) : null}
      <p>
        <Link to="/people/retention">How long data is kept</Link>
      </p>
    </Page>
  );
}
