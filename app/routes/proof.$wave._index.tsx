import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Limits } from "#app/components/limits.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { BuildFacts } from "#app/proof/build-facts.tsx";
import { CountFacts, DayFacts } from "#app/proof/count-facts.tsx";
import { findProof } from "#app/proof/find-proof.server.ts";
import { FrozenFacts } from "#app/proof/frozen-facts.tsx";
import { ReleaseFacts } from "#app/proof/release-facts.tsx";
import { SealFacts } from "#app/proof/seal-facts.tsx";
import { fingerprints, recipe } from "#app/proof/source-fingerprint.server.ts";
import { stateWords } from "#app/waves/wave-state-words.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "What can be checked · Plumbline" }];

/** Public: what it shows, everybody may know. */
export async function loader({ params }: LoaderFunctionArgs) {
  const proof = await findProof(params.wave ?? "");
  if (!proof) throw new Response(null, { status: 404 });
  return {
    proof,
    build: await fingerprints(),
    recipes: { source: recipe("source"), answerPage: recipe("answerPage") },
  };
}

export default function ProofPage() {
  const { proof, build, recipes } = useLoaderData<typeof loader>();
  return (
    <Page
      title="What can be checked about this survey"
      lead={`${proof.name}. Nobody needs to sign in to read this page, and everybody reads the same.`}
      actions={<span className="state">{stateWords[proof.state]}</span>}
    >
      <div className="columns">
        <CountFacts proof={proof} />
        <DayFacts days={proof.days} state={proof.state} />
      </div>
      <SealFacts proof={proof} />
      <ReleaseFacts proof={proof} />
      <FrozenFacts proof={proof} />
      <BuildFacts build={build} recipes={recipes} />
      <Section title="What we cannot promise">
        <Limits />
        <p>
          <Link to="/never">What HR can never see</Link>
        </p>
      </Section>
    </Page>
  );
}
