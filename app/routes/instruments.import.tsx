import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { type PathProblem, readDocument } from "#app/instruments/read-document.ts";
import { createInstrument } from "#app/workflows/create-instrument.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Import an instrument · Plumbline" }];

const fileLimit = 1024 * 1024;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "owner");
  return null;
}

/** A file always makes a new instrument: nothing that is there is ever replaced by one. */
export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const form = await readForm(request, fileLimit, ["multipart/form-data"]);
  const name = textOf(form, "name");
  const answer = (problems: PathProblem[], field?: string) => data({ problems, field, name, stamp: Date.now() }, 422);
  const file = form.get("file");
  if (!(file instanceof File)) throw refusal(422, "no_file", "Send the instrument as a file in the field `file`.");
  const read = readDocument(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return answer(read.problems);
  try {
    const { document } = read;
    const made = { name: name.trim() || document.title.slice(0, 80), document };
    const versionId = await createInstrument(organizationId, made, { accountId, role });
    return redirect(`/instruments/${versionId}`, 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return answer([], error.message);
  }
}

export default function ImportInstrument() {
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page
      title="Import an instrument"
      lead="A file that was exported here or elsewhere. It becomes a new instrument in draft."
    >
      {refused && refused.problems.length > 0 ? (
        <>
          <Notice kind="error" title="Nothing is imported">
            <p>Mend these places in the file and send it again. Nothing here has changed.</p>
          </Notice>
          <DataTable
            caption={`${refused.problems.length} places in the file`}
            rows={refused.problems}
            rowKey={({ path, message }) => `${path} ${message}`}
            columns={[
              { key: "path", label: "Where", cell: ({ path }) => <code>{path}</code> },
              { key: "message", label: "What", cell: ({ message }) => message },
            ]}
          />
        </>
      ) : null}
      <Form method="post" encType="multipart/form-data" className="stack" key={refused?.stamp ?? "blank"}>
        <TextField label="JSON file" name="file" type="file" accept=".json,application/json" required />
        <TextField
          label="Name (optional)"
          hint="Without one, the title in the file."
          name="name"
          defaultValue={refused?.name ?? ""}
          error={refused?.field}
          maxLength={80}
        />
        <div>
          <Button busy={busy}>Import</Button>
        </div>
      </Form>
    </Page>
  );
}
