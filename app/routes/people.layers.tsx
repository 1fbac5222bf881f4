import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { cleanText } from "#app/import/clean-cell.ts";
import { labelFault } from "#app/import/label-fault.ts";
import { withOrganization } from "#db/client.server.ts";
import { saveLayerLabel } from "#db/queries/people.ts";
import { listLayerLabels } from "#db/queries/snapshots.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Layers · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const labels = await withOrganization(organizationId, listLayerLabels);
  return { layers: [...labels].map(([layer, label]) => ({ layer, label })).sort((a, b) => a.layer - b.layer) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const form = await readForm(request);
  const known = await withOrganization(organizationId, listLayerLabels);
  const wanted = [...known.keys()].map((layer) => ({ layer, label: cleanText(textOf(form, `layer-${layer}`)) }));
  const fault = labelFault(wanted.map(({ label }) => label));
  if (fault) return data({ error: fault }, 422);
  await withOrganization(organizationId, async (tx) => {
    for (const { layer, label } of wanted) await saveLayerLabel(tx, { organizationId, layer, label });
  });
  return redirect("/people", 303);
}

export default function Layers() {
  const { layers } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Names of the layers"
      lead="Staff read them before they answer, and everybody reads them in the report."
    >
      {refused ? <Notice kind="error">{refused.error}</Notice> : null}
      <Form method="post" className="stack">
        {layers.map(({ layer, label }) => (
          <TextField
            key={layer}
            label={layer === 0 ? "The head and those who report to the head" : `Layer ${layer}`}
            name={`layer-${layer}`}
            defaultValue={label}
            maxLength={60}
            required
          />
        ))}
        <div>
          <Button>Save the names</Button>
        </div>
      </Form>
    </Page>
  );
}
