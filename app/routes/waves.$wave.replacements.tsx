import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { replacementBudget } from "#app/waves/replacement-budget.ts";
import { giveReplacement } from "#app/workflows/give-replacement.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { waveState } from "#db/queries/waves.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Help desk · Plumbline" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const blocks = await withOrganization(session.organizationId, (tx) => listBlocks(tx, wave.id));
  const invited = blocks.reduce((sum, block) => sum + block.invited, 0);
  const isOpen = waveState(wave) === "open";
  return { waveId: wave.id, name: wave.name, isOpen, given: wave.replacementCount, budget: replacementBudget(invited) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const { organizationId, accountId, role } = session;
  const person = textOf(await readForm(request), "person");
  const headers = { "Cache-Control": "no-store" };
  try {
    const { url, name } = await giveReplacement(organizationId, wave.id, person, { accountId, role });
    return data({ url, name, person, problem: null }, { headers });
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return data({ url: null, name: "", person, problem: error.message }, { status: 422, headers });
  }
}

export default function Replacements() {
  const { waveId, name, isOpen, given, budget } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const reason = !isOpen ? "This wave is not open." : given >= budget ? "The budget of this wave is spent." : undefined;
  return (
    <Page title="Help desk" lead={name}>
      {result?.url ? (
        <Notice title={`Replacement link for ${result.name}`}>
          <TextField label="Link" name="link" readOnly defaultValue={result.url} hint="It can be answered once." />
          <p>Hand it over yourself. It is on this page and nowhere else.</p>
        </Notice>
      ) : null}
      <Section title="Only the link is lost">
        <p className="prose">
          The person asks for it on the page <Link to="/lost-link">Lost your link?</Link> A new link then goes to their
          own mailbox and costs no replacement. You do not learn whether they had begun.
        </p>
      </Section>
      <Section title="The device or the draft is lost">
        <div className="stack prose">
          <p>
            A replacement is a second link for the person&apos;s block. Whoever has used the first one could vote twice
            with it, and nobody can tell. That is why there are few, and why their number stands on the public proof
            page of the wave.
          </p>
          <p>
            <strong>
              {given} of {budget} given
            </strong>{" "}
            (2 % of the invited, at least 1). <MethodLink to="replacements" />
          </p>
        </div>
        {/* A plain form: the answer holds a link, and no script may keep a copy. */}
        <form method="post" className="stack">
          <TextField
            label="Who needs it"
            hint="Mail address or employee number, as imported."
            name="person"
            defaultValue={result?.problem ? result.person : ""}
            error={result?.problem ?? undefined}
            maxLength={254}
            required
          />
          <div>
            <Button {...(reason === undefined ? {} : { reason })}>Give a replacement link</Button>
          </div>
        </form>
      </Section>
      <p>
        <Link to={`/waves/${waveId}`}>Back to the wave</Link>
      </p>
    </Page>
  );
}
