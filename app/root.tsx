import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { findSession } from "#app/auth/session.server.ts";
import { NonceContext } from "#app/components/nonce-context.ts";
import { RouteErrorBoundary } from "#app/components/route-error-boundary.tsx";
import { SiteFrame } from "#app/components/site-frame.tsx";
import { listStrategyVersions } from "#db/queries/strategies.ts";
import "#app/styles/base.css";

export const meta: MetaFunction = () => [{ title: "Plumbline" }];

/** Only what the frame shows: the session itself stays on the server. */
export async function loader({ request }: LoaderFunctionArgs) {
  const session = await findSession(request);
  if (!session) return { session: null };
  const { organizationId, organizationName, role, name } = session;
  const [newest] = role === "leader" ? await listStrategyVersions(organizationId) : [];
  return { session: { organizationName, role, name, intentTo: newest ? `/intent/${newest.versionId}` : null } };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const dark = useMatches().some((match) => themeOf(match.handle) === "dark");
  return (
    <html lang="en" dir="ltr" data-theme={dark ? "dark" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const matches = useMatches();
  return matches.some((match) => frameOf(match.handle) === "own") ? (
    <Outlet />
  ) : (
    <Framed>
      <Outlet />
    </Framed>
  );
}

export function ErrorBoundary() {
  return (
    <Framed>
      <RouteErrorBoundary />
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  const session = useRouteLoaderData<typeof loader>("root")?.session ?? null;
  return <SiteFrame session={session}>{children}</SiteFrame>;
}

function frameOf(handle: unknown): unknown {
  return (handle as { frame?: unknown } | undefined)?.frame;
}

function themeOf(handle: unknown): unknown {
  return (handle as { theme?: unknown } | undefined)?.theme;
}
