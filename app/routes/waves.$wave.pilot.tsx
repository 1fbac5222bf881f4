import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { linksCsv } from "#app/exports/links-csv.ts";
import { LinksDownload } from "#app/waves/links-download.tsx";
import { pilotPage } from "#app/waves/pilot-page.server.ts";
import { NewPilot, RunningPilot } from "#app/waves/pilot-panel.tsx";
import { endPilot } from "#app/workflows/cancel-wave.server.ts";
import { openPilot } from "#app/workflows/open-pilot.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Pilot · Plumbline" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const draw = new URL(request.url).searchParams.has("draw");
  return pilotPage(session.organizationId, wave, draw);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const { organizationId, accountId, role } = session;
  const form = await readForm(request);
  const headers = { "Cache-Control": "no-store" };
  const people = textOf(form, "people");
  try {
    if (textOf(form, "do") === "end") {
      await endPilot(organizationId, wave.id, { accountId, role });
      return redirect(`/waves/${wave.id}/pilot`, 303);
    }
    const { links } = await openPilot(organizationId, wave.id, people, { accountId, role });
    return data({ csv: linksCsv(links), count: links.length, people, problem: null }, { headers });
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return data({ csv: null, count: 0, people, problem: error.message }, { status: 422, headers });
  }
}

export default function Pilot() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const back = `/waves/${page.waveId}`;
  return (
    <Page
      title={`Pilot of ${page.name}`}
      lead="A few people try the questions on their own devices before anybody else is asked."
    >
      {result?.csv ? (
        <>
          <Notice title="Take the links now">
            <p>
              {result.count === 1 ? "One person can" : `${result.count} people can`} try it. The links are on this page
              and nowhere else: only their hashes are kept.
            </p>
          </Notice>
          <LinksDownload csv={result.csv} fileName="pilot-links.csv" />
          <div>
            <ButtonLink kind="line" to={`${back}/pilot`}>
              Go on to the pilot
            </ButtonLink>
          </div>
        </>
      ) : page.running ? (
        <RunningPilot {...page.running} problem={result?.problem ?? null} />
      ) : (
        <NewPilot page={page} refused={result?.problem ? { people: result.people, problem: result.problem } : null} />
      )}
      <p>
        <Link to={back}>Back to the wave</Link>
      </p>
    </Page>
  );
}
