import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { SelectField, TextField } from "#app/components/fields.tsx";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { builtIn, builtInKind } from "#app/instruments/built-in.ts";
import { BuiltInTable } from "#app/instruments/built-in-table.tsx";
import { listBuiltIn } from "#app/instruments/list-built-in.server.ts";
import { createInstrument } from "#app/workflows/create-instrument.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { withOrganization } from "#db/client.server.ts";
import { listInstrumentVersions } from "#db/queries/instrument-versions.ts";
import { documentOf } from "#surveys/document-template.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Instruments · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const versions = await withOrganization(organizationId, (tx) => listInstrumentVersions(tx));
  const start = new URL(request.url).searchParams.get("start");
  return {
    start: builtInKind(start) ?? "pulse",
    builtIn: await listBuiltIn(organizationId),
    versions: versions.map(({ publishedAt, ...version }) => ({ ...version, published: publishedAt !== null })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const form = await readForm(request);
  const [name, template] = [textOf(form, "name"), textOf(form, "template")];
  try {
    const kind = builtInKind(template);
    if (!kind) throw new WorkflowRefusal("template", "Choose what it starts from.");
    const versionId = await createInstrument(organizationId, { name, document: documentOf(kind) }, { accountId, role });
    return redirect(`/instruments/${versionId}`, 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    const problems: Record<string, string> = { [error.field]: error.message };
    return data({ problems, name, template, stamp: Date.now() }, 422);
  }
}

export default function Instruments() {
  const { versions, start, builtIn: builtInRows } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <Page
      title="Instruments"
      lead="The built-in ones can be asked as they are. One of your own starts from them, and is frozen once it is published."
      actions={
        <>
          <ButtonLink kind="line" to="/instruments/self-check">
            Which one fits?
          </ButtonLink>
          <ButtonLink kind="line" to="/instruments/import">
            Import a file
          </ButtonLink>
        </>
      }
    >
      {search.get("said") === "removed" && !refused ? <Notice>Removed.</Notice> : null}
      <BuiltInTable rows={builtInRows} />
      {versions.length === 0 ? (
        <EmptyState title="None of your own yet">
          <p>A wave can ask the built-in ones above without one.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Your instruments, the newest version first"
          rows={versions}
          rowKey={({ versionId }) => versionId}
          columns={[
            {
              key: "name",
              label: "Instrument",
              cell: ({ versionId, name, number }) => (
                <Link to={`/instruments/${versionId}`} className="target">
                  {name}, version {number}
                </Link>
              ),
            },
            {
              key: "state",
              label: "State",
              cell: ({ published }) => <span className="state">{published ? "published" : "draft"}</span>,
            },
            { key: "questions", label: "Questions", number: true, cell: ({ questions }) => questions },
          ]}
        />
      )}
      <Section title="Make one" note="A copy with its translations. The built-in one stays as it is.">
        <Form method="post" className="stack" noValidate key={refused?.stamp ?? "blank"}>
          <SelectField
            label="Start from"
            name="template"
            options={builtIn.map(({ kind, label }) => ({ value: kind, label }))}
            defaultValue={refused?.template ?? start}
            error={refused?.problems.template}
          />
          <TextField
            label="Name"
            hint="As you find it in lists: “Pulse, spring”."
            name="name"
            defaultValue={refused?.name ?? ""}
            error={refused?.problems.name}
            maxLength={80}
          />
          <div>
            <Button>Make the instrument</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
