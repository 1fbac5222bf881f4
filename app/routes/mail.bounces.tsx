import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { TextField } from "#app/components/fields.tsx";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { readUpload } from "#app/import/read-upload.server.ts";
import { takeBounces } from "#app/workflows/take-bounces.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { withOrganization } from "#db/client.server.ts";
import { listUndelivered } from "#db/queries/mails.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Mail that did not arrive · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const rows = await withOrganization(organizationId, (tx) => listUndelivered(tx));
  const words = (row: (typeof rows)[number]) =>
    row.bounce ? `came back with ${row.bounce}` : `${row.state === "parked" ? "set aside" : "refused"}: ${row.reason}`;
  return { rows: rows.map((row) => ({ id: row.id, recipient: row.recipient, why: words(row) })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  try {
    const { bytes } = await readUpload(request);
    // Header fields are ASCII; whatever else is in the file stays unread.
    const file = Buffer.from(bytes).toString("latin1");
    return data({ error: null, ...(await takeBounces(organizationId, file, { accountId, role })) });
  } catch (error) {
    if (error instanceof WorkflowRefusal || error instanceof RangeError) {
      return data({ error: error.message, known: 0, unknown: 0 }, 422);
    }
    if (!(error instanceof Response)) throw error;
    const body = (await error.json()) as { error: { message: string } };
    return data({ error: body.error.message, known: 0, unknown: 0 }, error.status);
  }
}

export default function Bounces() {
  const { rows } = useLoaderData<typeof loader>();
  const read = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  return (
    <Page
      title="Mail that did not arrive"
      lead="Mend the address in your people file and import it again, or give the person a code on paper."
      actions={<Link to="/mail">Mail</Link>}
    >
      {read?.error ? (
        <Notice kind="error" title="The file was not read">
          <p>{read.error}</p>
        </Notice>
      ) : null}
      {read && !read.error ? (
        <Notice>
          <p>
            {read.known} of our mails came back.
            {read.unknown > 0
              ? ` ${read.unknown} notifications name none of our mails; those of a sealed wave are gone.`
              : ""}
          </p>
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption="Reminders are not listed: they would say who had not begun."
          columns={[
            { key: "recipient", label: "Address", cell: (row) => row.recipient },
            { key: "why", label: "What happened", cell: (row) => row.why },
          ]}
          rows={rows}
          rowKey={(row) => row.id}
        />
      ) : (
        <EmptyState title="Nothing has come back">
          <p>
            Mail that the server refuses is listed by itself. What comes back later is in the mailbox of the sender.
          </p>
        </EmptyState>
      )}
      <Section
        title="Read the bounce mailbox"
        note="Save the delivery-status notifications of the sender's mailbox as .eml or .mbox. The same file again changes nothing."
      >
        <Form method="post" encType="multipart/form-data" className="stack">
          <TextField label="File" name="file" type="file" accept=".eml,.mbox,.txt,message/rfc822" required />
          <div>
            <Button busy={busy}>Read the file</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
