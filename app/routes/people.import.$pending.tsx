import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireRole, type Session } from "#app/auth/session.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { CountsTable } from "#app/components/people/counts-table.tsx";
import { RowIssues } from "#app/components/people/row-issues.tsx";
import { mostLeave } from "#app/import/preview.ts";
import { importPeople } from "#app/workflows/import-people.server.ts";
import { dropKeptFile, findKeptFile, previewImport } from "#app/workflows/preview-import.server.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Look at the file · Plumbline" }];

async function requireKeptFile({ organizationId, accountId }: Session, id: string | undefined) {
  const file = z.uuid().safeParse(id).success ? await findKeptFile(organizationId, accountId, id ?? "") : null;
  if (!file) throw refusal(404, "not_found", "The file is no longer kept. Choose it again.");
  return file;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const session = await requireRole(request, "owner");
  const { content, source } = await requireKeptFile(session, params.pending);
  const preview = await previewImport(session.organizationId, content, source);
  if (!preview.ok) throw refusal(422, "refused_file", preview.error);
  return preview;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const session = await requireRole(request, "owner");
  const { id, content, source } = await requireKeptFile(session, params.pending);
  const { organizationId, accountId, role } = session;
  const confirmed = textOf(await readForm(request), "confirm") === "yes";
  const outcome = await importPeople(organizationId, content, { source, actor: { accountId, role }, confirmed });
  if (outcome.imported === undefined) return data({ ...outcome, total: outcome.rows.length }, 422);
  await dropKeptFile(organizationId, id);
  return redirect("/people", 303);
}

export default function LookAtFile() {
  const { source, people, joining, staying, leaving, layers, departments, blocks, ignoredColumns, warnings } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page
      title={`${people} people in ${source}`}
      lead={`${joining} join, ${leaving} leave. Nothing is saved yet; open and past waves keep the people they were opened with.`}
    >
      {refused ? <RowIssues {...refused} /> : null}
      {warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      {ignoredColumns.length > 0 ? (
        <Notice title="Columns that are not read">
          <p>{ignoredColumns.join(" · ")}</p>
        </Notice>
      ) : null}
      <Form method="post" className="stack stack-tight">
        {mostLeave({ staying, leaving }) ? (
          <label className="choice">
            <input type="checkbox" name="confirm" value="yes" required />
            <span>
              This file is the whole organisation: {leaving} of {staying + leaving} people leave it
            </span>
          </label>
        ) : null}
        <div className="cluster">
          <Button busy={busy}>Replace the organisation</Button>
          <ButtonLink kind="line" to="/people/import">
            Choose another file
          </ButtonLink>
        </div>
      </Form>
      <div className="columns">
        <Section title="Layers">
          <CountsTable caption="People in each layer" head="Layer" counts={layers} />
        </Section>
        <Section title="Departments">
          <CountsTable caption="People in each department" head="Department" counts={departments} />
        </Section>
      </div>
      <Section
        title="Blocks"
        note="The smallest groups that are ever reported, if a wave opened with these people. Teams under 8 are merged with their neighbours."
      >
        {blocks ? (
          <CountsTable caption="People in each block" head="Block" counts={blocks} />
        ) : (
          <p>The file is too large to form them here. You see them before the wave opens.</p>
        )}
      </Section>
    </Page>
  );
}
