import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusal } from "#app/auth/refusal.server.ts";
import { findCertificate } from "#app/proof/find-proof.server.ts";

/** Public once the wave is released: hashes and classes of size, no count and no answer. */
export async function loader({ params }: LoaderFunctionArgs) {
  const certificate = await findCertificate(params.wave ?? "");
  if (!certificate) throw refusal(404, "not_found", "There is no certificate before the release.");
  return new Response(`${JSON.stringify(certificate, null, 1)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="certificate-${certificate.id}.json"`,
    },
  });
}
