import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { DriftChangeMap } from "#app/charts/drift-change-map.tsx";
import { DriftHeatMap } from "#app/charts/drift-heat-map.tsx";
import { DriftOverTime } from "#app/charts/drift-over-time.tsx";
import { plain, signed } from "#app/charts/numbers.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { MethodLinks } from "#app/components/method/method-links.tsx";
import { NotReleased } from "#app/components/not-released.tsx";
import { Page } from "#app/components/page.tsx";
import { claimChange } from "#app/components/report/claim-change.ts";
import { claimMeaning } from "#app/components/report/claim-meaning.ts";
import { Worded } from "#app/components/report/worded.tsx";
import { readRelease } from "#app/workflows/read-release.server.ts";
import "#app/styles/chart.css";
import "#app/styles/chart-print.css";
import "#app/styles/plots.css";
import "#app/styles/report.css";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Results: ${data?.wave.name ?? ""} · Plumbline` },
];

const views = [
  { id: "now", label: "Now" },
  { id: "change", label: "Change" },
  { id: "time", label: "Over time" },
] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const by = asked.get("by") === "department" ? ("department" as const) : ("layer" as const);
  const view = views.find(({ id }) => id === asked.get("view"))?.id ?? "now";
  return { by, view, ...(await readRelease(request, params.wave, "results")) };
}

export default function Results() {
  const { by, view: wanted, wave, release } = useLoaderData<typeof loader>();
  if (!release) return <NotReleased wave={wave} />;
  const finding = claimMeaning(release, by);
  const comparable = release.previous.length > 0;
  const view = comparable ? wanted : "now";
  const title = view === "now" ? finding.title : claimChange(release);
  const waveUrl = `/waves/${wave.id}`;
  return (
    <Page
      title={<Worded release={release}>{title}</Worded>}
      lead={
        <>
          {release.wave.name}, closed {displayDate(release.wave.closedOn)}. {plain(release.wave.ballots)} of{" "}
          {plain(release.wave.invited)} <MethodLink to="ballots">answered</MethodLink>.
        </>
      }
    >
      <div className="cluster spread no-print">
        <div className="cluster">
          <nav className="switch" aria-label="Groups of the heat map">
            {(["layer", "department"] as const).map((group) => (
              <Link
                key={group}
                to={`?by=${group}&view=${view}`}
                aria-current={by === group ? "true" : undefined}
                preventScrollReset
              >
                By {group}
              </Link>
            ))}
          </nav>
          {comparable ? (
            <nav className="switch" aria-label="What is shown">
              {views.map(({ id, label }) => (
                <Link
                  key={id}
                  to={`?by=${by}&view=${id}`}
                  aria-current={view === id ? "true" : undefined}
                  preventScrollReset
                >
                  {label}
                </Link>
              ))}
            </nav>
          ) : null}
        </div>
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
      {view === "time" ? (
        <DriftOverTime release={release} finding={title} />
      ) : view === "change" ? (
        <DriftChangeMap key={by} release={release} by={by} finding={title} />
      ) : (
        <>
          <DriftHeatMap key={by} release={release} by={by} finding={title} />
          <div className="report-ask">
            <p>
              <strong>So what.</strong> <Worded release={release}>{finding.soWhat}</Worded>{" "}
              <span className="note">
                <MethodLinks of={finding.method} />
              </span>
            </p>
            <p>
              <strong>Ask.</strong> <Worded release={release}>{finding.ask}</Worded>
            </p>
          </div>
        </>
      )}
      {view !== "now" && release.mixSplit ? (
        <p className="note">
          Of the whole organisation’s change, {signed(release.mixSplit.within)} points happened inside layers and{" "}
          {signed(release.mixSplit.mix)} come from their sizes. <MethodLink to="mix" />
        </p>
      ) : null}
      <p className="note">
        <MethodLink to="answers">Answers</MethodLink> rounded down to the nearest 5.{" "}
        <MethodLink to="interval">Intervals</MethodLink> are 95 %. <MethodLink to="certificate">Certificate</MethodLink>{" "}
        {release.certificateId}.
      </p>
    </Page>
  );
}
