import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { displayDate } from "#app/components/display-date.ts";
import { EmptyState } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { QrCode } from "#app/delivery/qr-code.tsx";
import { keyListHash } from "#app/keys/key-list-hash.ts";
import { publicUrl } from "#app/public-url.server.ts";
import "#app/styles/delivery.css";
import { listBlockKeys } from "#db/queries/blocks.ts";
import { waveState } from "#db/queries/waves.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Poster · Plumbline" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, wave } = await requireWave(request, params.wave, "owner");
  const open = waveState(wave) === "open";
  const hash = open ? keyListHash(await listBlockKeys(wave.id)).replace(/.{8}(?=.)/g, "$& ") : null;
  const { id, name, closesOn } = wave;
  return { id, name, closesOn, hash, organization: session.organizationName, address: `${publicUrl()}/s` };
}

export default function Poster() {
  const { id, name, closesOn, hash, organization, address } = useLoaderData<typeof loader>();
  if (!hash) {
    return (
      <Page title="Poster">
        <EmptyState title="There is a poster while the wave is open">
          <p>
            <Link to={`/waves/${id}`}>Back to the wave</Link>
          </p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="Does our strategy make sense from where you stand?"
      lead={`${organization} asks everyone. ${name}, until ${displayDate(closesOn)}.`}
    >
      <div className="poster">
        <QrCode text={address} label={`QR code that leads to ${address}`} />
        <ol className="stack poster-steps">
          <li>Point the camera of your phone at the square, or open {address}.</li>
          <li>Type the code of 12 characters from your slip. It works once, and only proves that you are invited.</li>
          <li>
            Answer in a few minutes. Results show groups of 5 or more, after the survey has closed. Leave out names and
            events only you know.
          </li>
        </ol>
      </div>
      <p className="note">
        Fingerprint of the ticket keys, the same for everybody invited. If yours is another one, tell the works council:
      </p>
      <p className="formula poster-hash">{hash}</p>
      <p className="poster-back">
        <Link to={`/waves/${id}`}>Back to the wave</Link>
      </p>
    </Page>
  );
}
