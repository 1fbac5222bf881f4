import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/session.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { EmptyState } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { dayOf } from "#app/strategy/deadline-day.ts";
import { listStrategyVersions } from "#db/queries/strategies.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Strategy · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId, role } = await requireRole(request, "owner", "leader", "facilitator");
  const versions = await listStrategyVersions(organizationId);
  return {
    role,
    versions: versions.map(({ intentDeadline, frozenAt, versionId, name, number }) => ({
      versionId,
      name,
      number,
      frozen: frozenAt !== null,
      signBy: dayOf(intentDeadline),
    })),
  };
}

export default function StrategyList() {
  const { role, versions } = useLoaderData<typeof loader>();
  if (versions.length === 0) {
    return (
      <Page title="Strategy">
        <EmptyState
          title="No strategy is written yet"
          action={role === "owner" ? <ButtonLink to="/strategy/new">Write the strategy</ButtonLink> : null}
        >
          <p>
            {role === "owner"
              ? "Write the priorities with the reading you intend and the readings people really hold. Leaders then sign what they mean, and staff are asked what they see."
              : "The programme owner writes it. You then record what you mean by it."}
          </p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="Strategy"
      lead="A version is fixed once a leader has signed or a wave has opened; a later edit makes the next one."
      actions={
        role === "owner" ? (
          <ButtonLink kind="line" to="/strategy/new">
            Write another strategy
          </ButtonLink>
        ) : null
      }
    >
      <DataTable
        caption="Strategy versions, newest first"
        rowKey={(version) => version.versionId}
        rows={versions}
        columns={[
          {
            key: "name",
            label: "Strategy",
            cell: (version) => (
              <Link className="words" to={`/strategy/${version.versionId}`}>
                {version.name}, version {version.number}
              </Link>
            ),
          },
          {
            key: "state",
            label: "State",
            cell: (version) => <span className="state">{version.frozen ? "fixed" : "being written"}</span>,
          },
          {
            key: "deadline",
            label: "Leaders sign by",
            cell: (version) => (version.signBy ? displayDate(version.signBy) : "no last day"),
          },
          ...(role === "leader"
            ? [
                {
                  key: "intent",
                  label: "Intent",
                  cell: (version: { versionId: string; number: number; name: string }) => (
                    <Link to={`/intent/${version.versionId}`}>Your intent for version {version.number}</Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Page>
  );
}
