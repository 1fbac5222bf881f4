import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireInstrument } from "#app/instruments/require-instrument.server.ts";

/** The document as it can be imported again. An instrument named for leaders by its id means nothing elsewhere, so it is left out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { version } = await requireInstrument(request, params.version);
  const { document, number } = version;
  const leaderForm = document.leaderForm === "leader-baseline" ? document.leaderForm : "same";
  return new Response(`${JSON.stringify({ ...document, leaderForm }, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="instrument-v${number}.json"`,
    },
  });
}
