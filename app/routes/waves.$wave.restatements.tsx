import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { interval, plain } from "#app/charts/numbers.ts";
import { codedResults } from "#app/coding/coded-results.server.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { NotReleased } from "#app/components/not-released.tsx";
import { Page } from "#app/components/page.tsx";
import { ALPHA } from "#app/measures/coded-meaning.ts";
import { waveState } from "#db/queries/waves.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "In their own words · Plumbline" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner", "leader", "facilitator");
  const shown = { id: wave.id, name: wave.name, closesOn: wave.closesOn, state: waveState(wave) };
  return { wave: shown, results: wave.releasedAt ? await codedResults(session.organizationId, wave) : null };
}

function agreement(alpha: number | null, coders: number): string {
  if (coders < 2) return coders === 0 ? "not read yet" : "read by one coder; two are needed";
  if (alpha === null) return "no variety to compare";
  if (alpha < ALPHA.floor) return `alpha ${alpha.toFixed(2)}: too different, read again`;
  return `alpha ${alpha.toFixed(2)}${alpha >= ALPHA.good ? ", good" : ""}`;
}

export default function Restatements() {
  const { wave, results } = useLoaderData<typeof loader>();
  if (!results) return <NotReleased wave={wave} />;
  return (
    <Page
      title="In their own words"
      lead={`${wave.name}: what human coders made of the sentences people wrote, for the whole organisation. No text is shown here.`}
    >
      <DataTable
        caption="By priority"
        rows={results}
        rowKey={({ key }) => key}
        columns={[
          { key: "name", label: "Priority", cell: ({ name }) => <span className="words">{name}</span> },
          {
            key: "people",
            label: <MethodLink to="texts">Wrote</MethodLink>,
            number: true,
            cell: ({ people }) => (people === null ? "too few" : plain(people)),
          },
          {
            key: "alpha",
            label: <MethodLink to="coder_alpha">Coders</MethodLink>,
            cell: ({ alpha, coders }) => agreement(alpha, coders),
          },
          {
            key: "shown",
            label: <MethodLink to="restatement">As intended, of 100</MethodLink>,
            number: true,
            cell: ({ shown }) => (shown ? `${plain(shown.value)} (${interval(shown.low, shown.high)})` : "not yet"),
          },
        ]}
      />
      <p className="note">
        A number stands once two coders have read every text and agree with{" "}
        <MethodLink to="coder_alpha">Krippendorff’s alpha</MethodLink> of .67 or more.
      </p>
    </Page>
  );
}
