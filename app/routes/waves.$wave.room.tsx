import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotReleased } from "#app/components/not-released.tsx";
import { OwnPage } from "#app/components/own-page.tsx";
import { RoomScreen } from "#app/components/room/room-screen.tsx";
import { readRelease } from "#app/workflows/read-release.server.ts";
import "#app/styles/chart.css";
import "#app/styles/room.css";
import "#app/styles/room-small.css";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const handle = { frame: "own", theme: "dark" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Room: ${data?.wave.name ?? ""} · Plumbline` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by =
    new URL(request.url).searchParams.get("by") === "department" ? ("department" as const) : ("layer" as const);
  return { by, ...(await readRelease(request, params.wave, "room")) };
}

export default function Room() {
  const { by, wave, release } = useLoaderData<typeof loader>();
  if (!release) {
    return (
      <OwnPage>
        <NotReleased wave={wave} />
      </OwnPage>
    );
  }
  return <RoomScreen key={by} release={release} by={by} back={`/waves/${wave.id}/results`} />;
}
