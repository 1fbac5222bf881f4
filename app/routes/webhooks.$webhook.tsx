import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { EmptyState } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { deliveryWords, shownWebhook } from "#app/delivery/delivery-words.ts";
import { changeWebhook, isWebhookChange } from "#app/workflows/keep-webhook.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findWebhook, listDeliveries } from "#db/queries/webhooks.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Webhook · Plumbline" }];

const unknown = () => refusal(404, "not_found", "There is no such webhook.");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const id = z.uuid().safeParse(params.webhook);
  if (!id.success) throw unknown();
  return withOrganization(organizationId, async (tx) => {
    const webhook = await findWebhook(tx, id.data);
    if (!webhook) throw unknown();
    const deliveries = (await listDeliveries(tx, webhook.id)).map((row) => ({
      id: row.id,
      event: row.event,
      on: row.createdAt.toISOString().slice(0, 10),
      words: deliveryWords(row),
      parked: row.state === "parked",
    }));
    return { webhook: shownWebhook(webhook, undefined), deliveries };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const id = z.uuid().safeParse(params.webhook);
  const step = textOf(await readForm(request), "do");
  if (!id.success) throw unknown();
  if (!isWebhookChange(step)) throw refusal(422, "do", "There is no such step.");
  if (!(await changeWebhook(organizationId, id.data, step, { accountId, role }))) throw unknown();
  return redirect(step === "remove" ? "/webhooks" : `/webhooks/${id.data}`, 303);
}

export default function WebhookPage() {
  const { webhook, deliveries } = useLoaderData<typeof loader>();
  const parked = deliveries.some((row) => row.parked);
  return (
    <Page
      title={webhook.name}
      lead={webhook.paused ? "Paused: it is told of nothing until you resume." : "It is told of every event."}
      actions={<Link to="/webhooks">All webhooks</Link>}
    >
      <Form method="post" className="cluster">
        <Button name="do" value="test" {...(webhook.paused ? { reason: "Resume it before a test." } : {})}>
          Send a test
        </Button>
        <Button kind="line" name="do" value={webhook.paused ? "resume" : "pause"}>
          {webhook.paused ? "Resume" : "Pause"}
        </Button>
        {parked ? (
          <Button kind="line" name="do" value="retry">
            Try what was set aside again
          </Button>
        ) : null}
      </Form>
      <Section
        title="Last deliveries"
        note="A message that does not arrive is tried five times over four and a half hours, then set aside. Kept for 30 days."
      >
        {deliveries.length > 0 ? (
          <DataTable
            caption="Newest first"
            columns={[
              { key: "event", label: "Event", cell: (row) => row.event },
              { key: "on", label: "Day", cell: (row) => displayDate(row.on) },
              { key: "state", label: "State", cell: (row) => row.words },
            ]}
            rows={deliveries}
            rowKey={(row) => row.id}
          />
        ) : (
          <EmptyState title="Nothing was sent yet">
            <p>Send a test to see whether it arrives. Reload this page after a few seconds.</p>
          </EmptyState>
        )}
      </Section>
      <Section title="Remove" note="What is still on its way to it is dropped.">
        <Form method="post">
          <Button kind="line" name="do" value="remove">
            Remove the webhook
          </Button>
        </Form>
      </Section>
    </Page>
  );
}
