import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { recordAudit } from "#app/audit/record.server.ts";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import {
  type RetentionKind,
  readRetention,
  retentionKinds,
  retentionWords,
  shortestDays,
} from "#app/privacy/retention.ts";
import { withOrganization } from "#db/client.server.ts";
import { findRetention, saveRetention } from "#db/queries/retention.ts";
import { previewRetention } from "#jobs/apply-retention.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Retention · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  return withOrganization(organizationId, async (tx) => ({
    ...(await findRetention(tx, organizationId)),
    next: await previewRetention(tx, organizationId, new Date()),
  }));
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const form = await readForm(request);
  const fields = Object.fromEntries(retentionKinds.map((kind) => [kind, textOf(form, kind)])) as Record<
    RetentionKind,
    string
  >;
  const read = readRetention(fields);
  if ("problems" in read) return data({ fields, problems: read.problems, stamp: Date.now() }, 422);
  await withOrganization(organizationId, async (tx) => {
    await saveRetention(tx, organizationId, read.days);
    await recordAudit(tx, organizationId, {
      actorId: accountId,
      role,
      action: "retention-changed",
      subject: organizationId,
      detail: { ...read.days },
    });
  });
  return redirect("/people/retention?said=saved", 303);
}

export default function Retention() {
  const { days, lastRunOn, next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <Page
      title="How long data is kept"
      lead="Once a day, what is past its time is deleted. Each run is noted in the audit with its counts."
    >
      {search.has("said") && !refused ? <Notice>Saved. The table below shows what the next run deletes.</Notice> : null}
      <DataTable
        caption={
          lastRunOn ? `What the next run deletes. Last run ${displayDate(lastRunOn)}.` : "What the first run deletes"
        }
        rows={[...retentionKinds]}
        rowKey={(kind) => kind}
        columns={[
          { key: "kind", label: "Kind", cell: (kind) => retentionWords[kind].label },
          { key: "kept", label: "Days", number: true, cell: (kind) => days[kind] ?? "kept" },
          { key: "rows", label: "Rows deleted next", number: true, cell: (kind) => next[kind] },
        ]}
      />
      <Section title="Change the periods" note="In days. An empty field keeps everything of that kind.">
        <Form method="post" className="stack" key={refused?.stamp ?? "loaded"} noValidate>
          {retentionKinds.map((kind) => (
            <TextField
              key={kind}
              label={retentionWords[kind].label}
              hint={`${retentionWords[kind].what}. At least ${shortestDays[kind]} days.`}
              name={kind}
              inputMode="numeric"
              defaultValue={refused ? refused.fields[kind] : (days[kind] ?? "")}
              error={refused?.problems[kind]}
            />
          ))}
          <div>
            <Button>Save the periods</Button>
          </div>
        </Form>
      </Section>
      <p>
        <Link to="/people/requests">Access and erasure requests</Link>
      </p>
    </Page>
  );
}
