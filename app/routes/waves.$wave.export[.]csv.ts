import type { LoaderFunctionArgs } from "@remix-run/node";
import { releaseCsv } from "#app/exports/release-csv.ts";
import { readRelease } from "#app/workflows/read-release.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { wave, release } = await readRelease(request, params.wave, "export");
  if (!release) {
    return Response.json(
      { error: { code: "not_released", message: "This wave is not released yet." } },
      { status: 409 },
    );
  }
  return new Response(releaseCsv(release), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="plumbline-${wave.id}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
