import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { TextField } from "#app/components/fields.tsx";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { deliveryWords, shownWebhook } from "#app/delivery/delivery-words.ts";
import { addWebhook } from "#app/workflows/keep-webhook.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { withOrganization } from "#db/client.server.ts";
import { listLastDeliveries, listWebhooks } from "#db/queries/webhooks.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Webhooks · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  return withOrganization(organizationId, async (tx) => {
    const last = await listLastDeliveries(tx);
    const rows = await listWebhooks(tx);
    return { webhooks: rows.map((row) => shownWebhook(row, last.get(row.id))) };
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const url = textOf(await readForm(request), "url");
  try {
    const made = await addWebhook(organizationId, url, { accountId, role });
    return data({ url, error: null, ...made }, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return data({ url, error: error.message, webhookId: "", secret: "" }, 422);
  }
}

export default function Webhooks() {
  const { webhooks } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  return (
    <Page
      title="Webhooks"
      lead="When a wave opens, closes or is released, or an alert is raised, we post a line to the addresses you add."
    >
      {made?.secret ? (
        <Notice title="Take the signing secret now">
          <p>It is shown once. The receiver checks each message with it; Slack and Teams do not need it.</p>
          <p className="formula">{made.secret}</p>
          <p>
            <Link to={`/webhooks/${made.webhookId}`}>Send a test</Link>
          </p>
        </Notice>
      ) : null}
      {webhooks.length > 0 ? (
        <DataTable
          caption="Each address that is told"
          columns={[
            { key: "url", label: "Address", cell: (row) => <Link to={`/webhooks/${row.id}`}>{row.name}</Link> },
            { key: "state", label: "State", cell: (row) => (row.paused ? "paused" : "on") },
            { key: "last", label: "Last delivery", cell: (row) => deliveryWords(row.last) },
          ]}
          rows={webhooks}
          rowKey={(row) => row.id}
        />
      ) : (
        <EmptyState title="No webhooks yet">
          <p>Add the address that Slack, Teams or your own server gives you for incoming messages.</p>
        </EmptyState>
      )}
      <Section
        title="Add a webhook"
        note="A message holds ids and a link, never a name, a number or an answer. Whoever follows the link signs in."
      >
        <Form method="post" className="stack" key={made?.webhookId}>
          <TextField
            label="Address"
            name="url"
            type="url"
            inputMode="url"
            placeholder="https://"
            defaultValue={made?.error ? made.url : ""}
            error={made?.error ?? undefined}
            maxLength={2000}
            required
          />
          <div>
            <Button busy={busy}>Add the webhook</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
