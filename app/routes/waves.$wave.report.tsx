import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotReleased } from "#app/components/not-released.tsx";
import { OwnPage } from "#app/components/own-page.tsx";
import { ReportDocument } from "#app/components/report/report-document.tsx";
import { readRelease } from "#app/workflows/read-release.server.ts";
import "#app/styles/chart.css";
import "#app/styles/chart-print.css";
import "#app/styles/plots.css";
import "#app/styles/report.css";
import "#app/styles/report-print.css";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const handle = { frame: "own" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Report: ${data?.wave.name ?? ""} · Plumbline` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return readRelease(request, params.wave, "report");
}

export default function Report() {
  const { wave, release } = useLoaderData<typeof loader>();
  if (!release) {
    return (
      <OwnPage>
        <NotReleased wave={wave} />
      </OwnPage>
    );
  }
  return <ReportDocument release={release} back={`/waves/${wave.id}/results`} />;
}
