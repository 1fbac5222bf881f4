import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { DriftHeatMap } from "#app/charts/drift-heat-map.tsx";
import { plain } from "#app/charts/numbers.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { NotReleased } from "#app/components/not-released.tsx";
import { Page } from "#app/components/page.tsx";
import { claimMeaning } from "#app/components/report/claim-meaning.ts";
import { Worded } from "#app/components/report/worded.tsx";
import { readRelease } from "#app/workflows/read-release.server.ts";
import "#app/styles/chart.css";
import "#app/styles/chart-print.css";
import "#app/styles/report.css";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Results: ${data?.wave.name ?? ""} · Plumbline` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by =
    new URL(request.url).searchParams.get("by") === "department" ? ("department" as const) : ("layer" as const);
  return { by, ...(await readRelease(request, params.wave, "results")) };
}

export default function Results() {
  const { by, wave, release } = useLoaderData<typeof loader>();
  if (!release) return <NotReleased wave={wave} />;
  const finding = claimMeaning(release, by);
  const waveUrl = `/waves/${wave.id}`;
  return (
    <Page
      title={<Worded release={release}>{finding.title}</Worded>}
      lead={`${release.wave.name}, closed ${displayDate(release.wave.closedOn)}. ${plain(release.wave.ballots)} of ${plain(release.wave.invited)} answered.`}
    >
      <div className="cluster spread no-print">
        <nav className="switch" aria-label="Groups of the heat map">
          <Link to="?by=layer" aria-current={by === "layer" ? "true" : undefined} preventScrollReset>
            By layer
          </Link>
          <Link to="?by=department" aria-current={by === "department" ? "true" : undefined} preventScrollReset>
            By department
          </Link>
        </nav>
        <div className="cluster">
          <ButtonLink to={`${waveUrl}/report`} small>
            Open the report
          </ButtonLink>
          <ButtonLink to={`${waveUrl}/room`} kind="line" small>
            Present in the room
          </ButtonLink>
          <ButtonLink to={`${waveUrl}/export.csv`} kind="line" small download>
            Download CSV
          </ButtonLink>
        </div>
      </div>
      <DriftHeatMap key={by} release={release} by={by} finding={finding.title} />
      <div className="report-ask">
        <p>
          <strong>So what.</strong> <Worded release={release}>{finding.soWhat}</Worded>
        </p>
        <p>
          <strong>Ask.</strong> <Worded release={release}>{finding.ask}</Worded>
        </p>
      </div>
      <p className="note">
        Answers rounded down to the nearest 5. Intervals are 95 %. Certificate {release.certificateId}.{" "}
        <Link to="/method#drift">What drift means</Link>
      </p>
    </Page>
  );
}
