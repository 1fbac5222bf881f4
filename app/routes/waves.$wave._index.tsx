import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { readForm } from "#app/auth/read-body.server.ts";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { CancelledPanel } from "#app/waves/cancelled-panel.tsx";
import { DraftPanel } from "#app/waves/draft-panel.tsx";
import { FlowPanel } from "#app/waves/flow-panel.tsx";
import { OpenPanel } from "#app/waves/open-panel.tsx";
import { readSettings, wholeNumber } from "#app/waves/read-settings.ts";
import { ReleasedPanel } from "#app/waves/released-panel.tsx";
import { wavePage } from "#app/waves/wave-page.server.ts";
import { notes, refusals } from "#app/waves/wave-refusals.ts";
import { stateWords } from "#app/waves/wave-state-words.ts";
import { changeWave } from "#app/workflows/create-wave.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction<typeof loader> = ({ data: wave }) => [{ title: `${wave?.name ?? "Wave"} · Plumbline` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner", "leader", "facilitator");
  return wavePage(session, wave);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const { organizationId, accountId, role } = session;
  const values = readSettings(await readForm(request));
  const minimumScores = wholeNumber(values.minimumScores);
  const minimumComments = wholeNumber(values.minimumComments);
  try {
    const actor = { accountId, role };
    await changeWave(organizationId, wave.id, { ...values, minimumScores, minimumComments }, actor);
    return redirect(`/waves/${wave.id}?said=saved`, 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    const problems: Record<string, string> = { [error.field]: error.message };
    return data({ values, problems, stamp: Date.now() }, 422);
  }
}

export default function WavePage() {
  const wave = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  const said = search.get("said") ?? "";
  const refusal = refused?.problems[""] ?? refusals[said];
  return (
    <Page title={wave.name} actions={<span className="state">{stateWords[wave.state]}</span>}>
      {refusal ? <Notice kind="error">{refusal}</Notice> : null}
      {notes[said] && !refused ? <Notice>{notes[said]}</Notice> : null}
      {wave.state === "draft" ? <DraftPanel wave={wave} refused={refused} /> : null}
      {wave.state === "open" ? <OpenPanel wave={wave} /> : null}
      {wave.state === "closed" || wave.state === "sealed" ? <FlowPanel wave={wave} /> : null}
      {wave.state === "cancelled" ? <CancelledPanel wave={wave} /> : null}
      {wave.state === "released" ? <ReleasedPanel wave={wave} /> : null}
      {wave.state === "draft" ? null : (
        <p>
          <Link to={`/proof/${wave.id}`}>What anybody can check about this wave</Link>
        </p>
      )}
    </Page>
  );
}
