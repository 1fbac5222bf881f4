import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { FileFormat } from "#app/components/people/file-format.tsx";
import { RowIssues } from "#app/components/people/row-issues.tsx";
import { readUpload } from "#app/import/read-upload.server.ts";
import { keepForPreview } from "#app/workflows/preview-import.server.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Import people · Plumbline" }];

const listedRows = 200;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "owner");
  return null;
}

/** Reads the file and keeps it for the preview. Nothing of the organisation changes here. */
export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId } = await requireRole(request, "owner");
  try {
    const { bytes, source } = await readUpload(request);
    const kept = await keepForPreview(organizationId, accountId, bytes, source);
    if (kept.ok) return redirect(`/people/import/${kept.id}`, 303);
    return data({ error: kept.error, rows: kept.rows.slice(0, listedRows), total: kept.rows.length }, 422);
  } catch (error) {
    if (!(error instanceof Response)) throw error;
    const body = (await error.json()) as { error: { message: string } };
    return data({ error: body.error.message, rows: [], total: 0 }, error.status);
  }
}

export default function ImportPeople() {
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page title="Import people" lead="You see the counts per layer, department and block before anything is saved.">
      {refused ? <RowIssues {...refused} /> : null}
      <Form method="post" encType="multipart/form-data" className="stack">
        <TextField label="CSV file" name="file" type="file" accept=".csv,.txt,.tsv,text/csv" required />
        <div>
          <Button busy={busy}>Look at the file</Button>
        </div>
      </Form>
      <Section title="What the file holds">
        <FileFormat />
      </Section>
    </Page>
  );
}
