import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { TextField } from "#app/components/fields.tsx";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { findSealedList } from "#app/seal/find-sealed-list.server.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Is my receipt in the list? · Plumbline" }];

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Public: whoever holds a receipt may look, and the list says nothing about anybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const waveId = params.wave ?? "";
  const list = uuid.test(waveId) ? await findSealedList(waveId) : null;
  if (!list) throw new Response(null, { status: 404 });
  const asked = (new URL(request.url).searchParams.get("receipt") ?? "").replace(/\s/g, "");
  const { waveName, discarded, sealed } = list;
  return {
    waveId,
    waveName,
    discarded,
    asked,
    isListed: asked !== "" && (sealed?.receipts.includes(asked) ?? false),
    sealed: sealed && { on: sealed.on, merkleRoot: sealed.merkleRoot, count: sealed.receipts.length },
  };
}

const notYet = {
  title: "The list is made when the survey closes",
  words: "Keep your receipt and come back after the last day. Until then the ballots lie in the sealed box.",
};

const noList = {
  cancelled: {
    title: "This survey was cancelled, so there is no list",
    words:
      "The box was destroyed with every ballot in it, unread, and so was the key that could have opened it. Nothing was counted or measured. Your receipt has nothing to point to any more; you need not keep it.",
  },
  pilot: {
    title: "This was a trial run, so there is no list",
    words:
      "What is sent in a trial run is thrown away unread and never counted. When the survey itself opens, you get another link and another receipt.",
  },
};

export default function Receipts() {
  const { waveId, waveName, discarded, asked, isListed, sealed } = useLoaderData<typeof loader>();
  return (
    <Page title="Is my receipt in the list?" lead={waveName}>
      {sealed === null ? (
        <EmptyState title={(discarded ? noList[discarded] : notYet).title}>
          <p>{(discarded ? noList[discarded] : notYet).words}</p>
        </EmptyState>
      ) : (
        <>
          <Form method="get" className="stack">
            <TextField label="Receipt" name="receipt" defaultValue={asked} autoComplete="off" required />
            <div>
              <Button>Look it up</Button>
            </div>
          </Form>
          {asked === "" ? null : isListed ? (
            <Notice title="It is in the list">Your ballot was counted. The list does not say what is in it.</Notice>
          ) : (
            <Notice kind="error" title="It is not in the list">
              Check that every character is there; capitals matter. If it still is not found, show your receipt to the
              works council.
            </Notice>
          )}
          <Section title="The whole list">
            <p>
              {sealed.count} <MethodLink to="ballots">ballots</MethodLink>, sealed on {displayDate(sealed.on)}. The list
              can be read as <a href={`/api/waves/${waveId}/ballots`}>a file</a> and counted again by anybody.{" "}
              <Link to={`/proof/${waveId}`}>What else can be checked</Link>
            </p>
            <dl className="facts">
              <dt>Root of the list</dt>
              <dd className="hash">{sealed.merkleRoot}</dd>
            </dl>
          </Section>
        </>
      )}
    </Page>
  );
}
