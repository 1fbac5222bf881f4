import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { SlipGrid } from "#app/delivery/slip-grid.tsx";
import { publicUrl } from "#app/public-url.server.ts";
import "#app/styles/delivery.css";
import { mintKioskCodes } from "#app/workflows/kiosk-codes.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Codes · Plumbline" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { wave } = await requireWave(request, params.wave, "owner");
  return { waveId: wave.id, name: wave.name, address: `${publicUrl()}/s` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const { organizationId, accountId, role } = session;
  const headers = { "Cache-Control": "no-store" };
  try {
    const codes = await mintKioskCodes(organizationId, wave.id, { accountId, role });
    return data({ codes, error: null }, { headers });
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return data({ codes: [], error: error.message }, { status: 409, headers });
  }
}

export default function Codes() {
  const { waveId, name, address } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Page
      title="Codes for people without a mail address"
      lead={`${name}. One code a person; it leads to the same single ticket as a link would.`}
      actions={<Link to={`/waves/${waveId}/poster`}>The poster</Link>}
    >
      {made?.error ? (
        <Notice kind="error" title="No codes were made">
          <p>{made.error}</p>
        </Notice>
      ) : null}
      {made && made.codes.length > 0 ? (
        <>
          <Notice title="Print the slips now">
            <p>
              They are on this page and nowhere else: only their hashes are kept. Whoever holds a code can answer once
              in that person&apos;s place, so hand each slip over folded and destroy what is left.
            </p>
          </Notice>
          <SlipGrid codes={made.codes} address={address} />
        </>
      ) : (
        <Form method="post" className="stack">
          <p className="prose">
            Everybody without an address gets a code, whoever has answered: the list does not say who has. Earlier codes
            of this wave stop working; an answer that was given stays.
          </p>
          <div>
            <Button>Make the codes</Button>
          </div>
        </Form>
      )}
      <p>
        <Link to={`/waves/${waveId}`}>Back to the wave</Link>
      </p>
    </Page>
  );
}
