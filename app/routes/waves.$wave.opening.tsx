import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Page } from "#app/components/page.tsx";
import { env } from "#app/env.server.ts";
import { linksCsv } from "#app/exports/links-csv.ts";
import { LinksDownload } from "#app/waves/links-download.tsx";
import { openWave } from "#app/workflows/open-wave.server.ts";
import { markLinksDownloaded } from "#app/workflows/survey-links.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "The wave is open · Plumbline" }];

/** Asked again, there is nothing here: the links were in the answer to the opening, and nowhere else. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { wave } = await requireWave(request, params.wave, "owner");
  return { waveId: wave.id };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const { organizationId, accountId, role } = session;
  const actor = { accountId, role };
  const headers = { "Cache-Control": "no-store" };
  try {
    const { links } = await openWave(organizationId, wave.id, actor);
    await markLinksDownloaded(organizationId, wave.id, actor);
    const mailed = env.SMTP_URL ? links.filter((link) => link.email).length : 0;
    return data(
      { opened: true as const, name: wave.name, count: links.length, mailed, csv: linksCsv(links) },
      { headers },
    );
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return data({ opened: false as const, name: wave.name, message: error.message }, { status: 409, headers });
  }
}

export default function Opening() {
  const { waveId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const back = `/waves/${waveId}`;
  if (!result) {
    return (
      <Page title="The links were shown once" lead="They were in the answer to the opening, and are kept nowhere.">
        <p>
          <Link to={back}>Back to the wave</Link>
        </p>
      </Page>
    );
  }
  if (!result.opened) {
    return (
      <Page title={result.name}>
        <Notice kind="error" title="The wave was not opened">
          <p>{result.message}</p>
        </Notice>
        <p>
          <Link to={back}>Back to the wave</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page
      title={`${result.name} is open`}
      lead={
        <>
          {result.count} people are <MethodLink to="invited">invited</MethodLink>, each with a link of their own.
        </>
      }
    >
      <Notice title="Take the links now">
        <p>
          They are on this page and nowhere else: only their hashes are kept. Leaving or reloading the page loses them.
          Whoever holds a link can answer once in that person&apos;s place, so keep the file like a password list and
          delete it after sending.
        </p>
        {result.mailed > 0 ? <p>{result.mailed} people with an address get theirs by mail as well.</p> : null}
      </Notice>
      <LinksDownload csv={result.csv} fileName="links.csv" />
      <div>
        <ButtonLink kind="line" to={back}>
          Go on to the wave
        </ButtonLink>
      </div>
    </Page>
  );
}
