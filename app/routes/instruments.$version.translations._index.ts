import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireInstrument } from "#app/instruments/require-instrument.server.ts";

/** The form that adds a language sends its tag here. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { version } = await requireInstrument(request, params.version);
  const language = (new URL(request.url).searchParams.get("language") ?? "").trim();
  return redirect(`/instruments/${version.id}/translations/${encodeURIComponent(language || "none")}`);
}
